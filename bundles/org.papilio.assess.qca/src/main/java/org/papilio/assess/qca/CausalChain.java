package org.papilio.assess.qca;

import java.util.List;
import java.util.Set;
import org.papilio.assess.qca.Minimization.Options;
import org.papilio.assess.qca.TruthTable.Code;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.progress.Progress;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each column of a table as outcome of all the others, after the coincidence analysis of
 * Baumgartner 2009: the irredundant parsimonious models of each.
 */
final class CausalChain {

  private CausalChain() {}

  /** Models by outcome; an outcome without a consistent row is left out. */
  static ObjectNode of(CallData data, double inclusion, Progress progress) {
    ObjectNode chain = JsonNodeFactory.instance.objectNode();
    for (String outcome : data.columns().keySet()) {
      TruthTable table =
          TruthTable.of(
              data.sets(outcome, List.of()), new Cuts(inclusion, inclusion, 0, 1), progress);
      if (table.rows(Code.POSITIVE).isEmpty()) {
        continue;
      }
      Solution solution =
          new Minimization(table, new Options(true, false, false, Set.of(), Limits.USUAL), progress)
              .parsimonious();
      if (!solution.models().isEmpty()) {
        ArrayNode models = chain.putObject(outcome).putArray("models");
        for (List<Term> model : solution.models()) {
          ArrayNode terms = models.addArray();
          model.forEach(term -> terms.add(table.table().conditions().write(term)));
        }
      }
    }
    return chain;
  }
}
