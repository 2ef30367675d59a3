package se.lagesbild.sampledata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "se.lagesbild", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String HERE = "se.lagesbild.sampledata";
  private static final List<String> SOURCES =
      Stream.of(
              "background",
              "bullying",
              "concern",
              "direction",
              "est",
              "faults",
              "guards",
              "gymnasium",
              "notices",
              "police",
              "property",
              "residents",
              "staff",
              "housing",
              "rescue")
          .map(name -> HERE + '.' + name)
          .toList();

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
          .resideInAnyPackage(with(SOURCES, HERE, HERE + ".world", HERE + ".export"));

  @ArchTest
  static final ArchRule THE_WORLD_KNOWS_NO_EXPORT =
      noClasses()
          .that()
          .resideInAPackage(HERE + ".world")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(with(SOURCES, HERE, HERE + ".export"));

  @ArchTest
  static final ArchRule EXPORTS_KNOW_NO_SOURCE =
      noClasses()
          .that()
          .resideInAPackage(HERE + ".export")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(with(SOURCES, HERE));

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching(HERE + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static void sourcesKnowNoOtherSource(JavaClasses classes) {
    for (String source : SOURCES) {
      List<String> others = SOURCES.stream().filter(other -> !other.equals(source)).toList();
      noClasses()
          .that()
          .resideInAPackage(source)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(with(others, HERE))
          .check(classes);
    }
  }

  private static String[] with(List<String> packages, String... more) {
    return Stream.concat(packages.stream(), Stream.of(more)).toArray(String[]::new);
  }
}
