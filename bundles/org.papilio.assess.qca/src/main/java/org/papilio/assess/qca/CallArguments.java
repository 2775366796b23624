package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.problem.Problem;
import tools.jackson.databind.JsonNode;

/**
 * The arguments of one call, named as in the R package QCA, so that the same file can be held
 * against both.
 *
 * @param args a JSON object; anything else counts as no arguments
 */
record CallArguments(JsonNode args) {

  /** Refuses names that the operation does not have: a typo must not give another result. */
  void allow(String... names) {
    Set<String> allowed = new TreeSet<>(List.of(names));
    args.propertyNames()
        .forEach(
            name -> {
              if (!allowed.contains(name)) {
                throw Problem.badInput("the argument '" + name + "' is not offered here")
                    .allowing(String.join(", ", allowed))
                    .exception();
              }
            });
  }

  boolean has(String name) {
    return args.hasNonNull(name);
  }

  String text(String name) {
    if (!has(name)) {
      throw Problem.badInput("the argument '" + name + "' is missing").exception();
    }
    return args.get(name).asString();
  }

  String text(String name, String otherwise) {
    return has(name) ? args.get(name).asString() : otherwise;
  }

  boolean flag(String name) {
    return args.path(name).asBoolean(false);
  }

  /** One number or a list of them; also as text, parted by commas. */
  List<Double> numbers(String name) {
    List<Double> numbers = new ArrayList<>();
    try {
      if (args.path(name).isArray()) {
        args.get(name).forEach(n -> numbers.add(Double.parseDouble(n.asString())));
      } else if (has(name)) {
        for (String part : args.get(name).asString().split(",")) {
          numbers.add(Double.parseDouble(part.strip()));
        }
      }
    } catch (NumberFormatException e) {
      throw Problem.badInput("the argument '" + name + "' is " + args.get(name))
          .allowing("a number, or numbers parted by commas")
          .exception(e);
    }
    return numbers;
  }

  double number(String name, double otherwise) {
    List<Double> numbers = numbers(name);
    return numbers.isEmpty() ? otherwise : numbers.getFirst();
  }

  List<String> names(String name) {
    if (args.path(name).isArray()) {
      List<String> names = new ArrayList<>();
      args.get(name).forEach(n -> names.add(n.asString().strip()));
      return names;
    }
    return has(name)
        ? Arrays.stream(args.get(name).asString().split(",")).map(String::strip).toList()
        : List.of();
  }

  Cuts cuts() {
    List<Double> inclusion = numbers("incl.cut");
    if (inclusion.size() > 2) {
      throw Problem.badInput("incl.cut has " + inclusion.size() + " numbers")
          .allowing("one or two")
          .exception();
    }
    double high = inclusion.isEmpty() ? 1 : inclusion.getFirst();
    double low = inclusion.isEmpty() ? 1 : inclusion.getLast();
    return new Cuts(high, Math.min(high, low), number("pri.cut", 0), (int) number("n.cut", 1));
  }

  SetTable sets(CallData data) {
    return data.sets(text("outcome"), names("conditions"));
  }

  Calibration calibration() {
    String method = text("method", "direct");
    if (method.equals("TFR")) {
      // The lowest category of the scales that it was made for is 1, observed or not.
      return new Calibration.TotallyFuzzyRelative(1);
    }
    if (text("type", "fuzzy").equals("crisp")) {
      return new Calibration.Crisp(numbers("thresholds"));
    }
    if (method.equals("indirect")) {
      return new Calibration.Indirect(numbers("thresholds"));
    }
    var named = Calibration.named(text("thresholds"));
    double below = number("below", 1);
    double above = number("above", 1);
    if (named.size() == 6) {
      return Calibration.bell(named, below, above);
    }
    for (String anchor : List.of("e", "c", "i")) {
      if (!named.containsKey(anchor)) {
        throw Problem.badInput("the threshold '" + anchor + "' is missing")
            .allowing("e=…,c=…,i=… or e1, c1, i1, i2, c2, e2")
            .exception();
      }
    }
    if (flag("ecdf")) {
      return new Calibration.Ranked(named.get("e"), named.get("c"), named.get("i"));
    }
    boolean logistic = !has("logistic") || flag("logistic");
    return new Calibration.Direct(
        named.get("e"),
        named.get("c"),
        named.get("i"),
        number("idm", 0.95),
        logistic,
        below,
        above);
  }
}
