package org.papilio.assess.qca;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.papilio.platform.problem.Problem;

/**
 * The conditions of a comparison, in the order in which rows of the truth table are numbered.
 *
 * @param names one per condition, each once
 * @param levels number of values of each condition: 2 for crisp and fuzzy sets, more for
 *     multi-value
 * @param multiValue whether terms are written {@code A[1]*B[0]} instead of {@code A*~B}
 */
record Conditions(List<String> names, List<Integer> levels, boolean multiValue) {

  /** One bit per condition in a long; the largest row number has to fit in a long too. */
  static final int MOST = 62;

  Conditions {
    names = List.copyOf(names);
    levels = List.copyOf(levels);
    double configurations = 1;
    for (int level : levels) {
      configurations *= level;
    }
    if (names.size() > MOST || configurations > 0x1p62) {
      throw Problem.badInput(
              "there are "
                  + names.size()
                  + " conditions, with "
                  + String.format(java.util.Locale.ROOT, "%.2g", configurations)
                  + " configurations")
          .allowing("at most " + MOST + " conditions and 4.6e18 configurations")
          .fix("leave conditions out, or join some into one set")
          .exception();
    }
  }

  int count() {
    return names.size();
  }

  /** Number of all configurations: the product of the levels. */
  long configurations() {
    long product = 1;
    for (int level : levels) {
      product *= level;
    }
    return product;
  }

  /** Number of the row of a configuration, from 1; the first condition is the most significant. */
  long row(Term configuration) {
    long row = 0;
    for (int i = 0; i < count(); i++) {
      row = row * levels.get(i) + configuration.value(i);
    }
    return row + 1;
  }

  Term configuration(long row) {
    long rest = row - 1;
    int[] values = new int[count()];
    for (int i = count() - 1; i >= 0; i--) {
      values[i] = (int) (rest % levels.get(i));
      rest /= levels.get(i);
    }
    return Term.of(values);
  }

  String literal(int condition, int value) {
    String name = names.get(condition);
    return multiValue ? name + "[" + value + "]" : value == 1 ? name : "~" + name;
  }

  /**
   * A term as people write it, literals in the order of the conditions; {@code 1} for no literal.
   */
  String write(Term term) {
    if (term.mask() == 0) {
      return "1";
    }
    StringBuilder written = new StringBuilder();
    for (long left = term.mask(); left != 0; left &= left - 1) {
      int condition = Long.numberOfTrailingZeros(left);
      written
          .append(written.isEmpty() ? "" : "*")
          .append(literal(condition, term.value(condition)));
    }
    return written.toString();
  }

  String write(List<Term> model) {
    return model.stream().map(this::write).collect(Collectors.joining(" + "));
  }

  /** Few literals first, then by the conditions they speak of and the values they ask for. */
  Comparator<Term> order() {
    return Comparator.comparingInt(Term::literals)
        .thenComparing(
            (a, b) -> {
              for (int i = 0; i < count(); i++) {
                int first = a.value(i) == Term.ANY ? Integer.MAX_VALUE : a.value(i);
                int second = b.value(i) == Term.ANY ? Integer.MAX_VALUE : b.value(i);
                if ((first == Integer.MAX_VALUE) != (second == Integer.MAX_VALUE)) {
                  return Integer.compare(first, second);
                }
                if (first != second) {
                  return Integer.compare(second, first);
                }
              }
              return 0;
            });
  }
}
