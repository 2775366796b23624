package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** Sums of products without any cases: negation, simplification, expansion, intersection. */
final class Algebra {

  /** So many configurations are looked at one by one. */
  private static final long MOST = 1L << 16;

  private static final Pattern NAME =
      Pattern.compile("([^~*+\\[\\]{}(),\\s]+)\\s*(?:[\\[{]\\s*(\\d+)\\s*[\\]}])?");

  private final Conditions conditions;
  private final Progress progress;

  /**
   * Over the names that some expressions speak of, in the order of the alphabet. A name has as many
   * values as the highest one that is asked for, and two at least.
   */
  Algebra(List<String> expressions, Progress progress) {
    Map<String, Integer> levels = new TreeMap<>();
    boolean multiValue = false;
    for (String expression : expressions) {
      Matcher names = NAME.matcher(expression);
      while (names.find()) {
        int value = 1;
        if (names.group(2) != null) {
          multiValue = true;
          value = Integer.parseInt(names.group(2));
        }
        levels.merge(names.group(1), Math.max(2, value + 1), Math::max);
      }
    }
    this.conditions =
        new Conditions(List.copyOf(levels.keySet()), List.copyOf(levels.values()), multiValue);
    this.progress = progress;
    if (conditions.configurations() > MOST) {
      throw Problem.badInput(
              "the expression speaks of " + conditions.configurations() + " configurations")
          .allowing("up to " + MOST)
          .exception();
    }
  }

  List<Term> parse(String expression) {
    return Expression.parse(expression, conditions);
  }

  /** The term that holds always. */
  Term everything() {
    return Term.everything(conditions.count());
  }

  /** All shortest sums that say the same. */
  List<String> simplified(List<Term> terms) {
    return shortest(configurations(terms, true), configurations(terms, false));
  }

  /** All shortest sums that say the opposite. */
  List<String> negated(List<Term> terms) {
    return shortest(configurations(terms, false), configurations(terms, true));
  }

  /** The sum of all configurations in which it holds. */
  String expanded(List<Term> terms) {
    return conditions.write(configurations(terms, true));
  }

  /** What both say, multiplied out; terms that a shorter one contains are left out. */
  String both(List<Term> one, List<Term> other) {
    Set<Term> products = new LinkedHashSet<>();
    for (Term first : one) {
      for (Term second : other) {
        if (first.conflicts(second) == 0) {
          Term product = first;
          for (int i = 0; i < second.size(); i++) {
            product = second.value(i) == Term.ANY ? product : product.with(i, second.value(i));
          }
          products.add(product);
        }
      }
    }
    List<Term> kept = new ArrayList<>();
    for (Term product : products) {
      if (products.stream().noneMatch(p -> !p.equals(product) && p.covers(product))) {
        kept.add(product);
      }
    }
    return conditions.write(kept);
  }

  private List<Term> configurations(List<Term> terms, boolean holding) {
    return LongStream.rangeClosed(1, conditions.configurations())
        .mapToObj(conditions::configuration)
        .filter(c -> terms.stream().anyMatch(t -> t.covers(c)) == holding)
        .toList();
  }

  private List<String> shortest(List<Term> on, List<Term> off) {
    if (on.isEmpty()) {
      return List.of("0");
    }
    List<Term> primes =
        new ArrayList<>(PrimeImplicants.of(on, off, Limits.USUAL.implicants(), progress));
    primes.sort(conditions.order());
    Chart chart = Chart.of(on, primes, progress);
    return Covers.smallest(chart, Limits.USUAL, progress).listed().stream()
        .map(
            model ->
                conditions.write(
                    model.stream()
                        .map(chart.implicants()::get)
                        .sorted(conditions.order())
                        .toList()))
        .sorted()
        .toList();
  }
}
