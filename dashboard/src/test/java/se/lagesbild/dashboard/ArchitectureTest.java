package se.lagesbild.dashboard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import se.lagesbild.warehouse.generation.OverloadedException;
import se.lagesbild.warehouse.privacy.PersonalData;
import se.lagesbild.warehouse.schema.Home;

/** The borders of the dashboard as sentences. */
@AnalyzeClasses(
    packages = "se.lagesbild.dashboard",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final DescribedPredicate<JavaClass> BEHIND_THE_GATE =
      resideInAnyPackage(
              "se.lagesbild.warehouse.generation..",
              "se.lagesbild.warehouse.query..",
              "se.lagesbild.warehouse.analysis..",
              "se.lagesbild.warehouse.disclosure..",
              "se.lagesbild.warehouse.statistics..")
          .and(DescribedPredicate.not(type(OverloadedException.class)))
          .as("what lies behind the gate");

  @ArchTest
  static final ArchRule numbersComeThroughTheGate =
      noClasses().should().dependOnClassesThat(BEHIND_THE_GATE);

  @ArchTest
  static final ArchRule onlyTheBenchInventsNumbers =
      noClasses()
          .that()
          .resideOutsideOfPackage("..dashboard.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("se.lagesbild.warehouse.bench..");

  @ArchTest
  static final ArchRule neverSparkNorTheJobs =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "se.lagesbild.etl..");

  @ArchTest
  static final ArchRule noSqlOutsideTheState =
      noClasses()
          .that()
          .resideOutsideOfPackage("..dashboard.state..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "org.duckdb..",
              "org.sqlite..",
              "org.jdbi..",
              "org.flywaydb..");

  @ArchTest
  static final ArchRule theStateKnowsOnlyWhereItLies =
      noClasses()
          .that()
          .resideInAPackage("..dashboard.state..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("se.lagesbild..")
                  .and(DescribedPredicate.not(resideInAPackage("..dashboard.state..")))
                  .and(DescribedPredicate.not(type(Home.class)))
                  .and(DescribedPredicate.not(type(PersonalData.class)))
                  .and(DescribedPredicate.not(type(PersonalData.Kind.class)))
                  .as("what is rebuilt or shown"));

  @ArchTest
  static final ArchRule aBackupKnowsFilesAndTheStoreOnly =
      noClasses()
          .that()
          .resideInAPackage("..dashboard.backup..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("se.lagesbild..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(
                              "..dashboard.backup..",
                              "..dashboard.state..",
                              "..warehouse.schema..",
                              "..warehouse.terminal..")))
                  .as("pages, the server and what lies behind the gate"));

  @ArchTest
  static final ArchRule aPageNeverImportsAnotherPage =
      slices().matching("se.lagesbild.dashboard.page.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule onlyTheWebSpeaksHttp =
      noClasses()
          .that(DescribedPredicate.not(resideInAPackage("..dashboard.web..")))
          .and()
          .doNotHaveSimpleName("ServeCommand")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule theWebKnowsNoSinglePage =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..dashboard.web..",
              "..dashboard.words..",
              "..dashboard.chart..",
              "..dashboard.export..",
              "..dashboard.asset..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..dashboard.page.*..");
}
