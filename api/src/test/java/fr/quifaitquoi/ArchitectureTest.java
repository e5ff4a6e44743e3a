package fr.quifaitquoi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The module and package rules of docs/ARCHITECTURE.md. */
@AnalyzeClasses(packages = "fr.quifaitquoi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] SERVICE_LIBRARIES = {
    "io.micronaut..", "jakarta.persistence..", "org.hibernate..", "java.sql..", "picocli.."
  };

  /** A GeoPackage is a SQLite file: JDBC is how it is written and read. */
  private static final String GEOPACKAGE = "fr.quifaitquoi.geodata.format.geopackage..";

  @ArchTest
  static final ArchRule geodataKnowsNothingAboveIt =
      noClasses()
          .that()
          .resideInAPackage("fr.quifaitquoi.geodata..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.quifaitquoi.indexer..", "fr.quifaitquoi.api..", "fr.quifaitquoi.web..");

  @ArchTest
  static final ArchRule indexerKnowsNothingAboveIt =
      noClasses()
          .that()
          .resideInAPackage("fr.quifaitquoi.indexer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fr.quifaitquoi.api..", "fr.quifaitquoi.web..");

  @ArchTest
  static final ArchRule coreModulesHaveNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage("fr.quifaitquoi.geodata..", "fr.quifaitquoi.indexer..")
          .and()
          .resideOutsideOfPackage(GEOPACKAGE)
          .and()
          .haveNameNotMatching(".*Test(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SERVICE_LIBRARIES);

  @ArchTest
  static final ArchRule webKnowsNothingOfTheService =
      noClasses()
          .that()
          .resideInAPackage("fr.quifaitquoi.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.quifaitquoi.api..", "fr.quifaitquoi.indexer..", "fr.quifaitquoi.geodata..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesDoNotDependOnEachOtherInCircles =
      slices().matching("fr.quifaitquoi.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesAreByFeature =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..utils..", "..common..", "..controller..", "..service..", "..impl..");

  @ArchTest
  static final ArchRule packagesAreNullMarked =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .haveSimpleNameNotStartingWith("$")
          .and()
          .resideOutsideOfPackage("gg.jte..")
          .should(beInANullMarkedPackage())
          .allowEmptyShould(true);

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a @NullMarked package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                item, marked, item.getPackageName() + " has no @NullMarked package-info.java"));
      }
    };
  }
}
