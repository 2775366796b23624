package org.papilio.launcher;

/**
 * The logging API that bundles get from the launcher's class path. Some bundles ask for 1.7, others
 * for 2.0; the later API holds all of the earlier one, so both numbers are offered.
 */
final class Slf4jPackages {

  private static final String OLD = ";version=1.7.36";
  private static final String NEW = ";version=2.0.20";

  private Slf4jPackages() {}

  static String both() {
    return String.join(
        ",",
        "org.slf4j" + OLD,
        "org.slf4j.helpers" + OLD,
        "org.slf4j.spi" + OLD,
        "org.slf4j" + NEW,
        "org.slf4j.event" + NEW,
        "org.slf4j.helpers" + NEW,
        "org.slf4j.spi" + NEW);
  }
}
