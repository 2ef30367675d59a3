package se.lagesbild.sampledata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.lagesbild", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String HERE = "se.lagesbild.sampledata";

  @ArchTest
  static final ArchRule DEPENDS_ON_NO_OTHER_MODULE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "se.lagesbild.warehouse..", "se.lagesbild.etl..", "se.lagesbild.dashboard..");

  @ArchTest
  static final ArchRule TABLES_KNOW_NOBODY =
      noClasses()
          .that()
          .resideInAPackage(HERE + ".tables")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              HERE, HERE + ".world", HERE + ".export", HERE + ".police", HERE + ".faults");

  @ArchTest
  static final ArchRule THE_WORLD_KNOWS_NO_EXPORT =
      noClasses()
          .that()
          .resideInAPackage(HERE + ".world")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HERE, HERE + ".export", HERE + ".police", HERE + ".faults");

  @ArchTest
  static final ArchRule EXPORTS_KNOW_NO_SOURCE =
      noClasses()
          .that()
          .resideInAPackage(HERE + ".export")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HERE, HERE + ".police", HERE + ".faults");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching(HERE + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule POLICE_KNOW_NO_OTHER_SOURCE =
      noClasses()
          .that()
          .resideInAPackage(HERE + ".police")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HERE, HERE + ".faults");

  @ArchTest
  static final ArchRule FAULTS_KNOW_NO_OTHER_SOURCE =
      noClasses()
          .that()
          .resideInAPackage(HERE + ".faults")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HERE, HERE + ".police");
}
