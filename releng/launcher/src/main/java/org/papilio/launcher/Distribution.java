package org.papilio.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A distribution folder together with the plug-ins that a person installed.
 *
 * <p>{@code system/bundles.list} has one line for each bundle of the product, in the order of their
 * start: file name, a blank, and the names of the features that bring it, separated by commas. The
 * plug-in folder holds {@code plugins.list}, of which two kinds of line matter here: {@code without
 * FEATURE} takes a feature of the product out, {@code bundle SHA256} adds {@code store/SHA256.jar}.
 *
 * @param home the distribution folder
 * @param plugins the plug-in folder; need not exist
 */
public record Distribution(Path home, Path plugins) {

  public Distribution {
    home = home.toAbsolutePath().normalize();
    plugins = plugins.toAbsolutePath().normalize();
  }

  /**
   * What distinguishes this build from others: changes whenever a bundle changes.
   *
   * @throws LaunchException when the folder is not a distribution
   */
  public String buildId() throws LaunchException {
    return read(home.resolve("build.id")).getFirst().strip();
  }

  /** All bundles that are to run, as locations for the framework, in the order of their start. */
  public Set<String> locations() throws LaunchException {
    List<String> pluginLines = pluginLines();
    Set<String> without = arguments(pluginLines, "without ");
    Set<String> locations = new LinkedHashSet<>();
    for (String line : read(home.resolve("system/bundles.list"))) {
      String[] fields = line.split(" ", 2);
      Set<String> features = new HashSet<>(List.of(fields[1].split(",")));
      features.removeAll(without);
      if (!features.isEmpty()) {
        locations.add(location(home.resolve("system").resolve(fields[0])));
      }
    }
    for (String sha256 : arguments(pluginLines, "bundle ")) {
      Path file = plugins.resolve("store").resolve(sha256 + ".jar");
      if (Files.exists(file)) {
        locations.add(location(file));
      }
    }
    return locations;
  }

  private List<String> pluginLines() throws LaunchException {
    Path list = plugins.resolve("plugins.list");
    return Files.exists(list) ? read(list) : List.of();
  }

  private static Set<String> arguments(List<String> lines, String keyword) {
    Set<String> arguments = new LinkedHashSet<>();
    for (String line : lines) {
      if (line.startsWith(keyword)) {
        arguments.add(line.substring(keyword.length()).strip());
      }
    }
    return arguments;
  }

  /** A location that makes the framework read the file in place instead of copying it. */
  private static String location(Path file) {
    return "reference:" + file.toUri();
  }

  private static List<String> read(Path file) throws LaunchException {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      lines.removeIf(String::isBlank);
      if (lines.isEmpty()) {
        throw new LaunchException(file + " is empty; build the distribution again");
      }
      return lines;
    } catch (IOException e) {
      throw new LaunchException(
          file + " cannot be read (" + e + "); is this a Papilio distribution?", e);
    }
  }
}
