package org.papilio.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules about our classes; code that a generator made from the metamodel is left out. */
class CodeTest {

  private static final List<OurBundle> BUNDLES =
      OurBundle.all().stream().filter(b -> !b.isWrap() && !b.isTestKit()).toList();

  private static final Set<String> EXPORTED =
      BUNDLES.stream()
          .flatMap(bundle -> bundle.exports().keySet().stream())
          .collect(Collectors.toSet());

  private static final Set<String> GENERATED =
      BUNDLES.stream().flatMap(bundle -> bundle.generated().stream()).collect(Collectors.toSet());

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !isGenerated(location.asURI().toString()))
          .importJars(BUNDLES.stream().map(CodeTest::open).toList());

  private static JarFile open(OurBundle bundle) {
    try {
      return new JarFile(bundle.jar().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isGenerated(String location) {
    String name = location.replaceAll(".*!/", "").replaceAll("(\\$.*)?\\.class$", "");
    return GENERATED.contains(name);
  }

  private static final DescribedPredicate<JavaClass> ARE_EXPORTED =
      DescribedPredicate.describe("are exported", c -> EXPORTED.contains(c.getPackageName()));

  @Test
  void nobodyWritesToTheTerminal() {
    noClasses()
        .should(ACCESS_STANDARD_STREAMS)
        .because("verbs answer through their invocation; everything else logs")
        .check(CLASSES);
  }

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    slices().matching("org.papilio.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void publicInterfacesSayWhoImplementsThem() {
    classes()
        .that()
        .areInterfaces()
        .and(DescribedPredicate.describe("are no annotations", c -> !c.isAnnotation()))
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and(ARE_EXPORTED)
        .and(DescribedPredicate.describe("are not sealed", c -> !isSealed(c)))
        .should()
        .beAnnotatedWith("org.osgi.annotation.versioning.ConsumerType")
        .orShould()
        .beAnnotatedWith("org.osgi.annotation.versioning.ProviderType")
        .because("adding a method breaks whoever implements")
        .check(CLASSES);
  }

  /** A sealed interface already names all that implement it; bytecode keeps no mark but this. */
  private static boolean isSealed(JavaClass type) {
    return !type.getSubclasses().isEmpty()
        && type.getSubclasses().stream()
            .allMatch(sub -> sub.getName().startsWith(type.getName() + "$"));
  }

  @Test
  void thereIsNoStateBesideInstances() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("plug-ins come and go, and two workspaces may be open")
        .check(CLASSES);
  }

  @Test
  void nobodyReachesIntoTheJdksInternals() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("sun..", "com.sun..", "jdk.internal..")
        .check(CLASSES);
  }

  @Test
  void componentsAreFinalAndHaveOneConstructorForTheRuntime() {
    classes()
        .that()
        .areAnnotatedWith("org.osgi.service.component.annotations.Component")
        .should(haveOnlyFinalFields())
        .because("a component is rebuilt when a plug-in comes or goes, and never half-changed")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> haveOnlyFinalFields() {
    return new ArchCondition<>("have only final fields, or volatile ones") {
      @Override
      public void check(JavaClass component, ConditionEvents events) {
        component.getFields().stream()
            .filter(
                field ->
                    field.getModifiers().stream()
                        .noneMatch(m -> m.name().equals("FINAL") || m.name().equals("VOLATILE")))
            .forEach(
                field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
      }
    };
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .resideInAnyPackage("..util..", "..common..", "..misc..", "..helper..")
        .check(CLASSES);
  }
}
