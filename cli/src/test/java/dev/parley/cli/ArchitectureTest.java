package dev.parley.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Holds the arrows between modules and packages: docs/decisions/003-class-path-and-archunit.md. */
class ArchitectureTest {
  private static final JavaClasses PARLEY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.parley");

  private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("dev.parley..");
  private static final String[] FOUNDATIONS = {
    "dev.parley.engine.space..", "dev.parley.engine.scenario..", "dev.parley.engine.promise.."
  };
  private static final String[] COMPOSERS = {
    "dev.parley.engine.explain..",
    "dev.parley.engine.sensitivity..",
    "dev.parley.engine.lint..",
    "dev.parley.engine.diff.."
  };

  @Test
  void everyModuleIsOnTheClassPath() {
    assertThat(PARLEY.stream().map(JavaClass::getPackageName))
        .contains(
            "dev.parley.model",
            "dev.parley.format",
            "dev.parley.engine",
            "dev.parley.report",
            "dev.parley.interchange",
            "dev.parley.verify",
            "dev.parley.cli");
  }

  @Test
  void modelUsesNothingOfOurs() {
    usesOnly("dev.parley.model..").check(PARLEY);
  }

  @Test
  void formatUsesModelOnly() {
    usesOnly("dev.parley.format..", "dev.parley.model..").check(PARLEY);
  }

  @Test
  void engineUsesModelOnly() {
    usesOnly("dev.parley.engine..", "dev.parley.model..").check(PARLEY);
  }

  @Test
  void reportUsesEngineVerifyAndModelOnly() {
    usesOnly(
            "dev.parley.report..",
            "dev.parley.engine..",
            "dev.parley.verify..",
            "dev.parley.model..")
        .check(PARLEY);
  }

  @Test
  void verifySharesNothingWithTheEnginesButTheModel() {
    usesOnly("dev.parley.verify..", "dev.parley.model..").check(PARLEY);
  }

  @Test
  void interchangeUsesFormatEngineAndModelOnly() {
    usesOnly(
            "dev.parley.interchange..",
            "dev.parley.format..",
            "dev.parley.engine..",
            "dev.parley.model..")
        .check(PARLEY);
  }

  @Test
  void enginePackagesHaveNoCycles() {
    slices()
        .matching("dev.parley.engine.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(PARLEY);
  }

  @Test
  void engineRootUsesNoEngine() {
    noClasses()
        .that()
        .resideInAPackage("dev.parley.engine")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.parley.engine.*..")
        .check(PARLEY);
  }

  @Test
  void spaceAndScenarioUseNoOtherEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(FOUNDATIONS)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.parley.engine.*..").and(not(resideInAnyPackage(FOUNDATIONS))))
        .allowEmptyShould(true)
        .check(PARLEY);
  }

  @Test
  void noEngineUsesTheOnesThatComposeEngines() {
    noClasses()
        .that()
        .resideInAPackage("dev.parley.engine..")
        .and()
        .resideOutsideOfPackages(COMPOSERS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(COMPOSERS)
        .check(PARLEY);
  }

  @Test
  void modelAndEngineTouchNoFiles() {
    noPureClass()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io", "java.nio.file..", "java.nio.channels..", "java.net..")
                // Neither opens anything.
                .and(not(belongToAnyOf(Serializable.class, UncheckedIOException.class))))
        .check(PARLEY);
  }

  @Test
  void modelAndEngineReadNoClock() {
    noPureClass()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
        .check(PARLEY);
  }

  @Test
  void modelAndEngineAskForNoLocale() {
    noPureClass()
        .should()
        .callMethodWhere(target(name("getDefault")).and(target(owner(belongToAnyOf(Locale.class)))))
        .check(PARLEY);
  }

  @Test
  void modelAndEngineHaveNoGlobalRandom() {
    noPureClass()
        .should()
        .dependOnClassesThat(belongToAnyOf(Random.class, ThreadLocalRandom.class))
        .orShould()
        .callMethod(Math.class, "random")
        .check(PARLEY);
  }

  @Test
  void staticFieldsAreFinal() {
    fields()
        .that()
        .areDeclaredInClassesThat(OURS)
        .and()
        .areStatic()
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(PARLEY);
  }

  @Test
  void staticFieldsHoldNothingThatChanges() {
    noFields()
        .that()
        .areDeclaredInClassesThat(OURS)
        .and()
        .areStatic()
        .should()
        .haveRawType(
            JavaClass.Predicates.assignableTo(AbstractCollection.class)
                .or(JavaClass.Predicates.assignableTo(AbstractMap.class))
                .or(JavaClass.Predicates.assignableTo(Random.class))
                .or(belongToAnyOf(ThreadLocal.class, StringBuilder.class))
                .or(resideInAPackage("java.util.concurrent..")))
        .allowEmptyShould(true)
        .check(PARLEY);
  }

  @Test
  void namesSayMoreThanUtilsHelperManagerImpl() {
    classes()
        .that(OURS)
        .should()
        .haveNameNotMatching(".*(Utils|Helper|Manager|Impl)(\\$.*)?")
        .check(PARLEY);
  }

  private static ArchRule usesOnly(String module, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(
            OURS.and(not(resideInAPackage(module))).and(not(resideInAnyPackage(others))));
  }

  private static GivenClassesConjunction noPureClass() {
    return noClasses()
        .that()
        .resideInAnyPackage("dev.parley.model..", "dev.parley.engine..", "dev.parley.verify..");
  }
}
