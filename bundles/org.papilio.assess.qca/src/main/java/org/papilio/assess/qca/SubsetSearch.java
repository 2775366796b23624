package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.List;
import org.papilio.platform.progress.Progress;

/**
 * Looks through all conjunctions and disjunctions of up to so many literals for those that are
 * necessary, or all conjunctions for those that are sufficient. Of disjunctions, and of sufficient
 * conjunctions, only the minimal ones are told: those of which no part reaches the cut-offs itself.
 * A necessary conjunction makes each of its parts necessary, so all of them are told.
 */
final class SubsetSearch {

  /**
   * What has to be reached.
   *
   * @param inclusion inclN or inclS, 0 to 1
   * @param coverage covN or covS, 0 to 1
   * @param third RoN for necessity, PRI for sufficiency, 0 to 1
   */
  record Cuts(double inclusion, double coverage, double third) {

    private static final double ROUNDING = 1e-10;

    boolean included(double inclusionOf) {
      return inclusionOf >= inclusion - ROUNDING;
    }

    boolean reached(double inclusionOf, double coverageOf, double thirdOf) {
      return included(inclusionOf)
          && (coverage == 0 || coverageOf >= coverage - ROUNDING)
          && (third == 0 || thirdOf >= third - ROUNDING);
    }
  }

  /**
   * @param literals the literals as one term
   * @param any whether one of them is enough (a disjunction); else all are needed
   * @param fit its fit
   */
  record Found(Term literals, boolean any, Fit fit) {

    String write(Conditions conditions) {
      String product = conditions.write(literals);
      return any ? product.replace("*", " + ") : product;
    }
  }

  private final SetTable sets;
  private final Cuts cuts;
  private final int depth;
  private final Progress progress;
  private final List<Found> found = new ArrayList<>();

  private SubsetSearch(SetTable sets, Cuts cuts, int depth, Progress progress) {
    this.sets = sets;
    this.cuts = cuts;
    this.depth = depth;
    this.progress = progress;
  }

  static List<Found> necessary(SetTable sets, Cuts cuts, int depth, Progress progress) {
    SubsetSearch search = new SubsetSearch(sets, cuts, depth, progress);
    search.run(false, false, true);
    search.run(true, true, true);
    return List.copyOf(search.found);
  }

  static List<Found> sufficient(SetTable sets, Cuts cuts, int depth, Progress progress) {
    SubsetSearch search = new SubsetSearch(sets, cuts, depth, progress);
    search.run(false, true, false);
    return List.copyOf(search.found);
  }

  private void run(boolean any, boolean minimalOnly, boolean necessity) {
    List<Term> accepted = new ArrayList<>();
    Term nothing = Term.everything(sets.conditions().count());
    for (int size = 1; size <= Math.min(depth, sets.conditions().count()); size++) {
      extend(nothing, membershipOfNothing(any), 0, size, any, minimalOnly, necessity, accepted);
    }
  }

  private double[] membershipOfNothing(boolean any) {
    double[] all = new double[sets.cases().size()];
    java.util.Arrays.fill(all, any ? 0 : 1);
    return all;
  }

  private void extend(
      Term literals,
      double[] membership,
      int from,
      int left,
      boolean any,
      boolean minimalOnly,
      boolean necessity,
      List<Term> accepted) {
    if (left == 0) {
      if (!minimalOnly || accepted.stream().noneMatch(part -> part.covers(literals))) {
        judge(literals, membership, any, necessity, accepted);
      }
      return;
    }
    progress.check();
    // What is not necessary does not become so by asking for more beside it.
    if (necessity && !any && !cuts.included(shareOfY(membership))) {
      return;
    }
    Conditions conditions = sets.conditions();
    for (int c = from; c + left <= conditions.count(); c++) {
      for (int value = 0; value < conditions.levels().get(c); value++) {
        double[] joined = membership.clone();
        for (int i = 0; i < joined.length; i++) {
          double own = sets.membership(i, c, value);
          joined[i] = any ? Math.max(joined[i], own) : Math.min(joined[i], own);
        }
        extend(
            literals.with(c, value),
            joined,
            c + 1,
            left - 1,
            any,
            minimalOnly,
            necessity,
            accepted);
      }
    }
  }

  /** inclN of a set. */
  private double shareOfY(double[] membership) {
    double both = 0;
    double all = 0;
    for (int i = 0; i < membership.length; i++) {
      both += Math.min(membership[i], sets.y()[i]);
      all += sets.y()[i];
    }
    return both / all;
  }

  private void judge(
      Term literals, double[] membership, boolean any, boolean necessity, List<Term> accepted) {
    Fit fit = Fit.of(membership, sets.y());
    boolean reached =
        necessity
            ? cuts.reached(fit.inclN(), fit.covN(), fit.ron())
            : cuts.reached(fit.inclS(), fit.covS(), fit.pri());
    if (reached) {
      accepted.add(literals);
      if (!any || literals.literals() > 1) {
        found.add(new Found(literals, any, fit));
      }
    }
  }
}
