package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well a model, and each of its terms, agrees with the cases.
 *
 * @param terms in the order of the model
 * @param fit of the whole model
 * @param members indexes of the cases that belong to the model (membership above 0.5)
 */
record ModelFit(List<TermFit> terms, Fit fit, List<Integer> members) {

  /**
   * @param term the term
   * @param fit its fit
   * @param uniqueCoverage coverage of the model less its coverage without this term
   * @param members indexes of the cases that belong to the term (membership above 0.5)
   * @param unique those of them that belong to no other term of the model
   */
  record TermFit(
      Term term, Fit fit, double uniqueCoverage, List<Integer> members, List<Integer> unique) {}

  static ModelFit of(SetTable table, List<Term> model) {
    Fit whole = Fit.of(table.membership(model), table.y());
    List<double[]> memberships = model.stream().map(table::membership).toList();
    List<TermFit> fits = new ArrayList<>();
    for (int t = 0; t < model.size(); t++) {
      int own = t;
      List<Term> others =
          IntStream.range(0, model.size()).filter(i -> i != own).mapToObj(model::get).toList();
      Fit without = Fit.of(table.membership(others), table.y());
      List<Integer> members = members(memberships.get(t));
      List<Integer> unique =
          members.stream()
              .filter(
                  c ->
                      IntStream.range(0, model.size())
                          .noneMatch(i -> i != own && memberships.get(i)[c] > 0.5))
              .toList();
      fits.add(
          new TermFit(
              model.get(t),
              Fit.of(memberships.get(t), table.y()),
              whole.covS() - without.covS(),
              members,
              unique));
    }
    return new ModelFit(List.copyOf(fits), whole, members(table.membership(model)));
  }

  private static List<Integer> members(double[] membership) {
    return IntStream.range(0, membership.length).filter(i -> membership[i] > 0.5).boxed().toList();
  }
}
