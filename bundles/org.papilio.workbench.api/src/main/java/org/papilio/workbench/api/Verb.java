package org.papilio.workbench.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A verb of the command line. Texts that start with {@code %} are keys of the message files of the
 * bundle that brings the verb ({@code OSGI-INF/l10n/messages.properties}).
 *
 * @param name one to three words, lower case, parted by single blanks: {@code case import}
 * @param summary one line, without full stop
 * @param description what {@code papilio VERB --help} says further; may be empty
 * @param options in the order in which help lists them; {@code workspace}, {@code json}, {@code
 *     quiet}, {@code help} and {@code version} are there for every verb and may not be taken
 * @param operands in order; only the last may be repeatable
 */
public record Verb(
    String name, String summary, String description, List<Option> options, List<Operand> operands) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*( [a-z][a-z0-9-]*){0,2}");
  private static final Set<String> TAKEN = Set.of("workspace", "json", "quiet", "help", "version");

  public Verb {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "verb '" + name + "': allowed are one to three lower-case words parted by a blank");
    }
    options = List.copyOf(options);
    operands = List.copyOf(operands);
    Set<String> seen = new HashSet<>(TAKEN);
    for (Option option : options) {
      if (!seen.add(option.name())) {
        throw new IllegalArgumentException(
            "verb '" + name + "': option --" + option.name() + " is there twice or reserved");
      }
    }
    for (int i = 0; i + 1 < operands.size(); i++) {
      if (operands.get(i).most() != 1) {
        throw new IllegalArgumentException(
            "verb '" + name + "': only the last operand may be optional or repeatable");
      }
    }
  }

  public static Verb of(String name, String summary) {
    return new Verb(name, summary, "", List.of(), List.of());
  }

  public Verb describedAs(String text) {
    return new Verb(name, summary, text, options, operands);
  }

  public Verb with(Option option) {
    List<Option> more = new ArrayList<>(options);
    more.add(option);
    return new Verb(name, summary, description, more, operands);
  }

  public Verb with(Operand operand) {
    List<Operand> more = new ArrayList<>(operands);
    more.add(operand);
    return new Verb(name, summary, description, options, more);
  }
}
