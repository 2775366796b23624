package org.papilio.assess.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/**
 * The values of a method's parameters, checked against their description; defaults filled in.
 * Immutable.
 */
public final class Parameters {

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Checks what was given.
   *
   * @param described the parameters of the method
   * @param given values by name of the parameter, as texts
   * @throws ProblemException USAGE: an unknown name, a required one missing, several where one is
   *     allowed, a value that is no number, out of range or not among the choices
   */
  public static Parameters of(List<Parameter> described, Map<String, List<String>> given) {
    for (String name : given.keySet()) {
      if (described.stream().noneMatch(p -> p.name().equals(name))) {
        throw Problem.usage("there is no parameter '" + name + "'")
            .allowing(described.stream().map(Parameter::name).collect(Collectors.joining(", ")))
            .exception();
      }
    }
    Map<String, List<String>> checked = new LinkedHashMap<>();
    for (Parameter parameter : described) {
      List<String> texts = given.getOrDefault(parameter.name(), List.of());
      if (texts.isEmpty()) {
        if (parameter.required()) {
          throw Problem.usage("the parameter '" + parameter.name() + "' is missing")
              .fix(parameter.help())
              .exception();
        }
        if (!parameter.defaultValue().isEmpty()) {
          texts = List.of(parameter.defaultValue());
        }
      }
      if (texts.size() > 1 && !parameter.repeatable()) {
        throw Problem.usage(
                "the parameter '" + parameter.name() + "' was given " + texts.size() + " times")
            .fix("give it once")
            .exception();
      }
      texts.forEach(text -> check(parameter, text));
      if (!texts.isEmpty()) {
        checked.put(parameter.name(), List.copyOf(texts));
      }
    }
    return new Parameters(Collections.unmodifiableMap(checked));
  }

  private static void check(Parameter parameter, String text) {
    switch (parameter.kind()) {
      case NUMBER, INTEGER -> checkNumber(parameter, text);
      case CHOICE -> {
        if (!parameter.allowed().contains(text)) {
          throw wrong(parameter, text, String.join(", ", parameter.allowed()));
        }
      }
      case FLAG -> {
        if (!text.equals("true") && !text.equals("false")) {
          throw wrong(parameter, text, "true, false");
        }
      }
      case BY_COLUMN -> {
        if (text.indexOf('=') < 1) {
          throw wrong(parameter, text, "COLUMN=value");
        }
      }
      case COLUMN, TEXT -> {
        if (text.isBlank()) {
          throw wrong(parameter, text, "a text that is not empty");
        }
      }
    }
  }

  private static void checkNumber(Parameter parameter, String text) {
    String range =
        (parameter.kind() == Parameter.Kind.INTEGER ? "a whole number" : "a number")
            + (parameter.lowest() == null ? "" : " from " + plain(parameter.lowest()))
            + (parameter.highest() == null ? "" : " to " + plain(parameter.highest()));
    double number;
    try {
      number = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw wrong(parameter, text, range);
    }
    boolean whole = parameter.kind() != Parameter.Kind.INTEGER || number == Math.rint(number);
    if (!Double.isFinite(number)
        || !whole
        || parameter.lowest() != null && number < parameter.lowest()
        || parameter.highest() != null && number > parameter.highest()) {
      throw wrong(parameter, text, range);
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static ProblemException wrong(Parameter parameter, String text, String allowed) {
    return Problem.usage("the parameter '" + parameter.name() + "' is '" + text + "'")
        .allowing(allowed)
        .exception();
  }

  /** All values, defaults included, in the order of the description. */
  public Map<String, List<String>> asMap() {
    return values;
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /**
   * The value of a parameter that is required or has a default.
   *
   * @throws IllegalArgumentException when it has none: an error of the method, not of the caller
   */
  public String text(String name) {
    return first(name)
        .orElseThrow(() -> new IllegalArgumentException("the parameter " + name + " has no value"));
  }

  public double number(String name) {
    return Double.parseDouble(text(name).strip());
  }

  public OptionalDouble optionalNumber(String name) {
    return all(name).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(name));
  }

  public List<Double> numbers(String name) {
    List<Double> numbers = new ArrayList<>();
    all(name).forEach(text -> numbers.add(Double.parseDouble(text.strip())));
    return List.copyOf(numbers);
  }

  public int integer(String name) {
    return (int) number(name);
  }

  public boolean flag(String name) {
    return first(name).map(Boolean::parseBoolean).orElse(false);
  }

  /**
   * The texts of a {@link Parameter.Kind#BY_COLUMN} parameter by column, in the order given.
   *
   * @throws ProblemException USAGE when a column was given twice
   */
  public Map<String, String> byColumn(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String pair : all(name)) {
      int sign = pair.indexOf('=');
      String column = pair.substring(0, sign).strip();
      if (texts.put(column, pair.substring(sign + 1).strip()) != null) {
        throw Problem.usage("the parameter '" + name + "' was given twice for " + column)
            .exception();
      }
    }
    return Collections.unmodifiableMap(texts);
  }
}
