package org.papilio.plugin.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.osgi.framework.Bundle;

/**
 * Runs in the build of every plug-in: installs its archive into a running platform as {@code
 * papilio plugin install} does, and runs its contract tests inside of its bundle.
 */
class PluginKitIT {

  private static KitSettings settings;
  private static RunningPlatform papilio;
  private static RunningPlatform.Answer installed;

  @BeforeAll
  static void installIt() throws Exception {
    settings = KitSettings.fromSystem();
    papilio = RunningPlatform.start(settings);
    installed = papilio.run("plugin", "install", settings.archive().toString());
  }

  @AfterAll
  static void stop() throws Exception {
    if (papilio != null) {
      papilio.close();
    }
  }

  @Test
  void isInstalled() {
    assertEquals(0, installed.code(), () -> installed.out() + installed.err());
  }

  @Test
  void runs() {
    assertEquals(Bundle.ACTIVE, papilio.bundle(settings.plugin()).getState());
  }

  @Test
  void offersAService() {
    List<String> services = RunningPlatform.services(papilio.bundle(settings.plugin()));
    assertFalse(
        services.isEmpty(),
        "the plug-in offers no service; put @Component on the class that implements an interface"
            + " of Papilio");
  }

  @TestFactory
  Stream<DynamicTest> keepsItsContracts() throws Exception {
    Bundle plugin = papilio.bundle(settings.plugin());
    Path fragment = settings.user().resolve("tests.jar");
    TestFragment.write(settings.tests(), settings.plugin(), fragment);
    papilio.installContracts();
    papilio.context().installBundle("reference:" + fragment.toUri());
    papilio.refresh(plugin);

    Set<Class<?>> classes = ContractRun.classes(settings.tests(), plugin);
    assertFalse(
        classes.isEmpty(),
        "no test implements a contract; write one that implements AssessmentMethodContract,"
            + " IndicatorContract or another interface of a package that ends with .tck");
    Map<String, TestExecutionResult> results = ContractRun.run(classes);
    assertTrue(results.size() >= classes.size(), () -> "some contracts did not run: " + results);
    return results.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> pass(each.getValue())));
  }

  private static void pass(TestExecutionResult result) throws Throwable {
    if (result.getThrowable().isPresent()) {
      throw result.getThrowable().get();
    }
  }
}
