package org.papilio.plugin.kit;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.osgi.framework.Bundle;

/** The test classes of a plug-in that implement a contract, run inside of its bundle. */
final class ContractRun {

  private ContractRun() {}

  /**
   * The classes below a folder that implement an interface of a contract kit, or hold a class that
   * does.
   */
  static Set<Class<?>> classes(Path tests, Bundle plugin)
      throws IOException, ClassNotFoundException {
    Set<Class<?>> contracts = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(tests)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String path = tests.relativize(file).toString().replace('\\', '/');
        Class<?> type =
            plugin.loadClass(
                path.substring(0, path.length() - ".class".length()).replace('/', '.'));
        if (!type.isInterface() && !Modifier.isAbstract(type.getModifiers()) && isContract(type)) {
          contracts.add(type.getNestHost());
        }
      }
    }
    return contracts;
  }

  private static boolean isContract(Class<?> type) {
    if (type == null) {
      return false;
    }
    return isContract(type.getSuperclass())
        || Stream.of(type.getInterfaces())
            .anyMatch(each -> each.getPackageName().endsWith(".tck") || isContract(each));
  }

  /**
   * Runs test classes.
   *
   * @return what each test ended with, by {@code Class: test}, in the order of the run
   */
  static Map<String, TestExecutionResult> run(Set<Class<?>> classes) {
    Map<String, TestExecutionResult> results = new LinkedHashMap<>();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(classes.stream().map(DiscoverySelectors::selectClass).toList())
            .build();
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());
    launcher.execute(
        request,
        new TestExecutionListener() {
          private String inside = "";

          @Override
          public void executionStarted(TestIdentifier test) {
            if (test.getSource().orElse(null) instanceof ClassSource source) {
              inside = source.getJavaClass().getSimpleName() + ": ";
            }
          }

          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
              results.put(inside + test.getDisplayName(), result);
            }
          }
        });
    return results;
  }
}
