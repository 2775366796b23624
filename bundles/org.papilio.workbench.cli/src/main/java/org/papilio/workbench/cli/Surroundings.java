package org.papilio.workbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * What a call of the command line takes from where it happens.
 *
 * @param currentFolder absolute
 * @param namedWorkspace what the environment names
 * @param isWorkspace whether a folder holds a workspace
 * @param locale the person's language
 * @param terminal whether a person watches the standard error
 * @param ending whether the platform is being stopped
 */
record Surroundings(
    Path currentFolder,
    Optional<String> namedWorkspace,
    Predicate<Path> isWorkspace,
    Locale locale,
    boolean terminal,
    BooleanSupplier ending) {

  /** The workspace that holds the current folder, if one does. */
  Optional<Path> workspaceAround() {
    for (Path folder = currentFolder; folder != null; folder = folder.getParent()) {
      if (isWorkspace.test(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
