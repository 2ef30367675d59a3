package se.lagesbild.warehouse;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;

/** The rooms of this module and what each may import. */
@AnalyzeClasses(
    packages = "se.lagesbild.warehouse",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String WAREHOUSE = "se.lagesbild.warehouse.";
  private static final String[] JDBC = {"java.sql..", "javax.sql..", "org.duckdb.."};

  @ArchTest
  static final ArchRule schemaImportsTheJdkOnly =
      room("schema").neverImports("se.lagesbild.warehouse..").rule();

  @ArchTest
  static final ArchRule schemaImportsNoLibrary =
      room("schema").neverImports("com..", "org.duckdb..", "org.snakeyaml..", "de..").rule();

  @ArchTest
  static final ArchRule privacyImportsTheJdkOnly =
      room("privacy").importsOnly("java..", "org.jspecify..");

  @ArchTest
  static final ArchRule statisticsImportsNoOtherRoom =
      room("statistics")
          .neverImports(
              rooms(
                  "schema",
                  "privacy",
                  "catalogue",
                  "generation",
                  "query",
                  "analysis",
                  "disclosure",
                  "gate",
                  "command"))
          .rule();

  /** The one function of Math whose last digit differs between Java 17 and 25. */
  @ArchTest
  static final ArchRule statisticsTakesTheSameCubeRootOnEveryJvm =
      noClasses()
          .that()
          .resideInAPackage(WAREHOUSE + "statistics..")
          .should()
          .callMethod(Math.class, "cbrt", double.class);

  @ArchTest
  static final ArchRule catalogueImportsOnlySchema =
      room("catalogue")
          .neverImports(
              rooms(
                  "statistics", "generation", "query", "analysis", "disclosure", "gate", "command"))
          .rule();

  @ArchTest
  static final ArchRule catalogueKnowsNoDatabase = room("catalogue").neverImports(JDBC).rule();

  @ArchTest
  static final ArchRule generationImportsOnlySchema =
      room("generation")
          .neverImports(
              rooms(
                  "statistics", "catalogue", "query", "analysis", "disclosure", "gate", "command"))
          .rule();

  @ArchTest
  static final ArchRule queryImportsGenerationCatalogueAndSchema =
      room("query")
          .neverImports(rooms("statistics", "analysis", "disclosure", "gate", "command"))
          .rule();

  @ArchTest
  static final ArchRule queryNeverTouchesTheDriver =
      room("query").neverImports("org.duckdb..", "javax.sql..").rule();

  @ArchTest
  static final ArchRule analysisNeverTouchesADatabase = room("analysis").neverImports(JDBC).rule();

  @ArchTest
  static final ArchRule analysisImportsQueryCatalogueAndStatistics =
      room("analysis").neverImports(rooms("disclosure", "gate", "command")).rule();

  @ArchTest
  static final ArchRule disclosureImportsOnlyTheCatalogue =
      room("disclosure")
          .neverImports(rooms("statistics", "generation", "query", "analysis", "gate", "command"))
          .rule();

  @ArchTest
  static final ArchRule disclosureKnowsNoDatabase = room("disclosure").neverImports(JDBC).rule();

  @ArchTest
  static final ArchRule theGateNeverTouchesADatabase = room("gate").neverImports(JDBC).rule();

  @ArchTest
  static final ArchRule commandsImportGenerationSchemaAndStatistics =
      room("command")
          .neverImports(rooms("catalogue", "query", "analysis", "disclosure", "gate"))
          .rule();

  @ArchTest
  static final ArchRule theTerminalKnowsSchemaOnly =
      room("terminal")
          .neverImports(
              rooms(
                  "statistics",
                  "catalogue",
                  "generation",
                  "query",
                  "analysis",
                  "disclosure",
                  "gate",
                  "command"))
          .rule();

  @ArchTest
  static final ArchRule nothingImportsWhatIsMeasuredAgainst =
      noClasses()
          .that()
          .resideOutsideOfPackage(WAREHOUSE + "bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(WAREHOUSE + "bench..");

  @ArchTest
  static final ArchRule nothingHereImportsSparkOrTheWeb =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.iceberg..",
              "io.javalin..",
              "se.lagesbild.etl..",
              "se.lagesbild.dashboard..",
              "se.lagesbild.sampledata..");

  @ArchTest
  static final ArchRule roomsFormNoCircle =
      slices().matching("se.lagesbild.warehouse.(*)..").should().beFreeOfCycles();

  private static String[] rooms(String... names) {
    return java.util.Arrays.stream(names)
        .map(name -> WAREHOUSE + name + "..")
        .toArray(String[]::new);
  }

  private static Room room(String name) {
    return new Room(name);
  }

  private record Room(String name) {
    ArchRule importsOnly(String... packages) {
      return classes()
          .that()
          .resideInAPackage(WAREHOUSE + name + "..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(packages).or(resideInAPackage(WAREHOUSE + name + "..")));
    }

    Border neverImports(String... packages) {
      return new Border(
          noClasses()
              .that()
              .resideInAPackage(WAREHOUSE + name + "..")
              .should()
              .dependOnClassesThat(
                  com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(packages)
                      .and(
                          com.tngtech.archunit.core.domain.JavaClass.Predicates
                              .resideOutsideOfPackage(WAREHOUSE + name + ".."))));
    }
  }

  private record Border(ClassesShouldConjunction sentence) {
    ArchRule rule() {
      return sentence.allowEmptyShould(true);
    }
  }
}
