package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.papilio.platform.progress.Progress;

/**
 * All prime implicants that cover an explained row and no forbidden configuration. For a row p they
 * are the minimal hitting sets of "the conditions in which p differs from each forbidden term": a
 * term that keeps the values of p on such a set excludes every forbidden term, and with one literal
 * less it would not. An implicant is handed out only at the first row that it covers.
 */
final class PrimeImplicants {

  private PrimeImplicants() {}

  /**
   * @param explained the rows to explain, configurations, no two equal
   * @param forbidden terms that no implicant may overlap with
   * @param most where to stop
   * @return all prime implicants, or {@code most} of them when there are more
   */
  static List<Term> of(List<Term> explained, List<Term> forbidden, int most, Progress progress) {
    List<Term> implicants = new ArrayList<>();
    each(
        explained,
        forbidden,
        progress,
        implicant -> {
          implicants.add(implicant);
          return implicants.size() < most;
        });
    return implicants;
  }

  /** Hands each prime implicant to {@code found}, once, until it answers false. */
  static void each(
      List<Term> explained, List<Term> forbidden, Progress progress, Predicate<Term> found) {
    for (int p = 0; p < explained.size(); p++) {
      progress.check();
      progress.report(p, explained.size(), "prime implicants");
      Term row = explained.get(p);
      long[] differences = forbidden.stream().mapToLong(row::conflicts).toArray();
      long[] fromEarlier = explained.subList(0, p).stream().mapToLong(row::conflicts).toArray();
      int[] sinceCheck = {0};
      boolean goOn =
          HittingSets.each(
              differences,
              literals -> {
                if ((++sinceCheck[0] & 0xfff) == 0) {
                  progress.check();
                }
                for (long earlier : fromEarlier) {
                  if ((earlier & literals) == 0) {
                    return true;
                  }
                }
                return found.test(row.on(literals));
              });
      if (!goOn) {
        return;
      }
    }
  }

  /**
   * Everything outside a union of terms, as disjoint terms: the forbidden terms when only what is
   * in the union may be covered.
   */
  static List<Term> complement(Conditions conditions, List<Term> union) {
    List<Term> outside = List.of(Term.everything(conditions.count()));
    for (Term cube : union) {
      List<Term> next = new ArrayList<>();
      for (Term part : outside) {
        if (part.conflicts(cube) != 0) {
          next.add(part);
        } else {
          subtract(conditions, part, cube, next);
        }
      }
      outside = next;
    }
    return outside;
  }

  private static void subtract(Conditions conditions, Term part, Term cube, List<Term> rest) {
    Term inside = part;
    for (long left = cube.mask() & ~part.mask(); left != 0; left &= left - 1) {
      int condition = Long.numberOfTrailingZeros(left);
      for (int value = 0; value < conditions.levels().get(condition); value++) {
        if (value != cube.value(condition)) {
          rest.add(inside.with(condition, value));
        }
      }
      inside = inside.with(condition, cube.value(condition));
    }
  }
}
