package org.papilio.cases.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.papilio.cases.api.CaseFormat;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Invocation;

/** Finds the format that a person means. */
final class Formats {

  private final List<CaseFormat> formats;

  Formats(List<CaseFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /** The format by its name. */
  CaseFormat named(String id, Predicate<CaseFormat> able) {
    return formats.stream()
        .filter(able)
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.usage("there is no format '" + id + "' for this")
                    .allowing(names(able))
                    .exception());
  }

  /** The format that recognises a file or folder. */
  CaseFormat of(Path source) {
    return formats.stream()
        .filter(CaseFormat::canRead)
        .filter(one -> one.recognises(source))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badInput("no format recognises it")
                    .at(source.toString())
                    .allowing(names(CaseFormat::canRead))
                    .fix("name the format: --format")
                    .exception());
  }

  /** The format of a file to write, by its ending. */
  Optional<CaseFormat> byEnding(String file) {
    return formats.stream()
        .filter(CaseFormat::canWrite)
        .filter(one -> one.extensions().stream().anyMatch(end -> file.endsWith("." + end)))
        .findFirst();
  }

  private String names(Predicate<CaseFormat> able) {
    return formats.stream()
        .filter(able)
        .map(one -> one.id() + " (" + one.title() + ")")
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** The values of {@code --option name=value}, checked against what the format takes. */
  static Map<String, String> options(Invocation in, CaseFormat format) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String text : in.options("option")) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      if (equals < 0 || !format.options().containsKey(name)) {
        throw Problem.usage("--option '" + text + "'")
            .allowing(
                format.options().isEmpty()
                    ? "none: the format " + format.id() + " has no options"
                    : format.options().keySet().stream()
                        .sorted()
                        .map(one -> one + "=…")
                        .collect(Collectors.joining(", ")))
            .exception();
      }
      chosen.put(name, text.substring(equals + 1));
    }
    return chosen;
  }
}
