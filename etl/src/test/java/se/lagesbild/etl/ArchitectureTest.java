package se.lagesbild.etl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.lagesbild.etl", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule etlKnowsNeitherTheDashboardNorTheGate =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.javalin..",
              "se.lagesbild.dashboard..",
              "se.lagesbild.sampledata..",
              "se.lagesbild.warehouse.gate..",
              "se.lagesbild.warehouse.disclosure..");

  @ArchTest
  static final ArchRule landingIsPlainJava =
      noClasses()
          .that()
          .resideInAPackage("..landing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..");

  @ArchTest
  static final ArchRule readersKnowNoMeaning =
      noClasses()
          .that()
          .resideInAPackage("..read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..conform..", "..lake..", "..publish..", "..run..");

  @ArchTest
  static final ArchRule conformKnowsNoLake =
      noClasses()
          .that()
          .resideInAPackage("..conform..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..etl.lake..", "..publish..", "..run..", "org.apache.iceberg..");

  @ArchTest
  static final ArchRule draftsAreMadeFromFilesAlone =
      noClasses()
          .that()
          .resideInAPackage("..etl.draft..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..etl.lake..", "..etl.landing..", "..publish..", "..run..", "org.apache.spark..");

  @ArchTest
  static final ArchRule onlyTheRunDrives =
      noClasses()
          .that()
          .resideOutsideOfPackages("..etl.run..", "se.lagesbild.etl")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..etl.run..");
}
