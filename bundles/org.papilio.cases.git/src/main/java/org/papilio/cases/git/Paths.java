package org.papilio.cases.git;

import java.util.Set;
import org.papilio.platform.problem.Problem;

/** Rules for the paths of files in a workspace. */
final class Paths {

  static final String SETTINGS = "papilio.json";
  static final String CASES = "cases/";
  static final String CASE_FILE = "/case.json";
  static final String REGISTERS = "registers/";
  static final String JSON = ".json";

  private static final Set<String> FORBIDDEN = Set.of("", ".", "..", ".git", ".papilio");

  private Paths() {}

  /**
   * A path that stays inside of the workspace and out of its innards.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for any other
   */
  static String checked(String path) {
    for (String step : path.split("/", -1)) {
      if (FORBIDDEN.contains(step.toLowerCase(java.util.Locale.ROOT))
          || step.chars().anyMatch(sign -> sign < ' ' || sign == '\\' || sign == ':')) {
        throw Problem.badInput("path '" + path + "'")
            .allowing(
                "a path inside of the workspace with slashes, without '..', '.git' and '.papilio'")
            .exception();
      }
    }
    return path;
  }

  static String ofCase(String slug) {
    return CASES + slug + CASE_FILE;
  }

  static String ofRegister(String name) {
    return REGISTERS + name + JSON;
  }

  /** Whether the file holds a case or a register. */
  static boolean isElementFile(String path) {
    return path.startsWith(CASES) && path.endsWith(CASE_FILE) && depth(path) == 2
        || path.startsWith(REGISTERS) && path.endsWith(JSON) && depth(path) == 1;
  }

  private static long depth(String path) {
    return path.chars().filter(sign -> sign == '/').count();
  }

  /** Whether a file that somebody put there by hand is meant to be part of the workspace. */
  static boolean isContent(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean passing =
        name.startsWith(".")
            || name.endsWith("~")
            || name.endsWith(".swp")
            || name.endsWith(".tmp");
    return !passing
        && (path.equals(SETTINGS)
            || path.startsWith(CASES)
            || path.startsWith(REGISTERS)
            || path.startsWith("assessments/")
            || path.startsWith("labs/")
            || path.startsWith("library/"));
  }
}
