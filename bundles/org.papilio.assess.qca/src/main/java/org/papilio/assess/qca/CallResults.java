package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.assess.qca.Minimization.Intermediate;
import org.papilio.assess.qca.Minimization.Intermediates;
import org.papilio.assess.qca.TruthTable.Code;
import org.papilio.assess.qca.TruthTable.Row;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results of calls as JSON; numbers in full precision, null where one is not defined. */
final class CallResults {

  private CallResults() {}

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static void put(ObjectNode node, String name, double number) {
    if (Double.isFinite(number)) {
      node.put(name, number);
    } else {
      node.putNull(name);
    }
  }

  static ObjectNode numbers(String name, double[] values) {
    ObjectNode result = object();
    ArrayNode list = result.putArray(name);
    for (double value : values) {
      if (Double.isFinite(value)) {
        list.add(value);
      } else {
        list.addNull();
      }
    }
    return result;
  }

  static ObjectNode texts(List<String> values) {
    ObjectNode result = object();
    ArrayNode list = result.putArray("value");
    values.forEach(list::add);
    return result;
  }

  static ObjectNode truthTable(TruthTable table) {
    Conditions conditions = table.table().conditions();
    ObjectNode result = object();
    head(result, conditions);
    ArrayNode rows = result.putArray("rows");
    ObjectNode cases = object();
    ObjectNode deviant = object();
    for (Row row : table.rows()) {
      ObjectNode one = rows.addObject();
      one.put("row", row.number());
      ArrayNode values = one.putArray("values");
      for (int c = 0; c < conditions.count(); c++) {
        values.add(row.configuration().value(c));
      }
      one.put("OUT", row.code().sign());
      one.put("n", row.n());
      put(one, "incl", row.consistency());
      put(one, "PRI", row.pri());
      String number = Long.toString(row.number());
      cases.put(number, names(table, row.members()));
      deviant.put(number, names(table, row.deviant()));
    }
    result.set("cases", cases);
    result.set("dcc", deviant);
    result.put("remainders", conditions.configurations() - table.rows().size());
    return result;
  }

  private static void head(ObjectNode result, Conditions conditions) {
    ArrayNode names = result.putArray("conditions");
    conditions.names().forEach(names::add);
    ArrayNode levels = result.putArray("levels");
    conditions.levels().forEach(levels::add);
  }

  private static String names(TruthTable table, List<Integer> members) {
    return members.stream().map(table.table().cases()::get).collect(Collectors.joining(","));
  }

  /**
   * A solution with its chart, fit and certificate.
   *
   * @param first whether one model is enough
   */
  static ObjectNode solution(TruthTable table, Solution solution, boolean first) {
    ObjectNode result = object();
    List<List<Term>> models =
        first && !solution.models().isEmpty()
            ? List.of(solution.models().getFirst())
            : solution.models();
    result.put("n_models", first ? java.math.BigInteger.valueOf(models.size()) : solution.count());
    part(result, table, solution, models);
    result.put("complete", solution.complete());
    result.put("certificate", solution.certificate());
    ArrayNode negatives = result.putArray("negatives");
    table.rows(Code.NEGATIVE).forEach(row -> negatives.add(row.number()));
    ArrayNode initials = result.putArray("initials");
    solution.explained().forEach(t -> initials.add(table.table().conditions().write(t)));
    ObjectNode used = result.putObject("truthTable");
    head(used, table.table().conditions());
    ArrayNode rows = used.putArray("rows");
    for (Row row : table.rows()) {
      rows.addArray().add(row.number()).add(row.code().sign()).add(row.n());
    }
    return result;
  }

  private static void part(
      ObjectNode result, TruthTable table, Solution solution, List<List<Term>> models) {
    Conditions conditions = table.table().conditions();
    ArrayNode listed = result.putArray("models");
    models.forEach(model -> write(listed.addArray(), conditions, model));
    write(result.putArray("essential"), conditions, shared(models));
    ObjectNode chart = result.putObject("PIchart");
    write(chart.putArray("rows"), conditions, solution.primes());
    ArrayNode columns = chart.putArray("cols");
    solution.explained().forEach(t -> columns.add(Long.toString(conditions.row(t))));
    ArrayNode values = chart.putArray("values");
    for (Term prime : solution.primes()) {
      ArrayNode line = values.addArray();
      solution.explained().forEach(t -> line.add(prime.covers(t) ? 1 : 0));
    }
    fit(result.putObject("IC"), table, models);
  }

  private static void write(ArrayNode list, Conditions conditions, List<Term> terms) {
    terms.forEach(term -> list.add(conditions.write(term)));
  }

  private static List<Term> shared(List<List<Term>> models) {
    return models.isEmpty()
        ? List.of()
        : models.getFirst().stream()
            .filter(term -> models.stream().allMatch(m -> m.contains(term)))
            .toList();
  }

  private static void fit(ObjectNode result, TruthTable table, List<List<Term>> models) {
    SetTable sets = table.table();
    if (models.size() > 1) {
      Set<Term> union = new LinkedHashSet<>();
      models.forEach(union::addAll);
      terms(result.putArray("overall"), sets, List.copyOf(union), false);
    }
    ArrayNode all = result.putArray("models");
    for (List<Term> model : models) {
      ObjectNode one = all.addObject();
      ModelFit fit = terms(one.putArray("pi"), sets, model, model.size() == 1);
      ObjectNode cases = one.putObject("cases");
      for (Term term : model) {
        cases.put(sets.conditions().write(term), cases(table, term));
      }
      ObjectNode whole = one.putArray("model").addObject();
      whole.put("name", "expression");
      sufficiency(whole, fit.fit());
    }
  }

  private static ModelFit terms(
      ArrayNode list, SetTable sets, List<Term> model, boolean withoutUnique) {
    ModelFit fit = ModelFit.of(sets, model);
    for (ModelFit.TermFit term : fit.terms()) {
      ObjectNode line = list.addObject();
      line.put("name", sets.conditions().write(term.term()));
      sufficiency(line, term.fit());
      // What a single term covers alone is what it covers: there is no other to compare with.
      put(line, "covU", withoutUnique ? Double.NaN : term.uniqueCoverage());
    }
    return fit;
  }

  private static void sufficiency(ObjectNode line, Fit fit) {
    put(line, "inclS", fit.inclS());
    put(line, "PRI", fit.pri());
    put(line, "covS", fit.covS());
  }

  private static void necessity(ObjectNode line, Fit fit) {
    put(line, "inclN", fit.inclN());
    put(line, "RoN", fit.ron());
    put(line, "covN", fit.covN());
  }

  /** The cases of the explained rows that a term covers, rows parted by semicolons. */
  private static String cases(TruthTable table, Term term) {
    return table.rows().stream()
        .filter(row -> term.covers(row.configuration()))
        .map(row -> names(table, row.members()))
        .collect(Collectors.joining("; "));
  }

  static void assumptions(
      ObjectNode result, Minimization minimization, Solution solution, boolean remainders) {
    ObjectNode assumed = result.putObject("simplifying_assumptions");
    for (int m = 0; m < result.get("models").size(); m++) {
      ArrayNode rows = assumed.putArray("M" + (m + 1));
      List<Long> list =
          remainders ? minimization.assumptions(solution.models().get(m)) : List.<Long>of();
      if (list == null) {
        assumed.putNull("M" + (m + 1));
      } else {
        list.forEach(rows::add);
      }
    }
  }

  static void intermediate(ObjectNode result, TruthTable table, Intermediates found) {
    Conditions conditions = table.table().conditions();
    ObjectNode pairs = result.putObject("intermediate");
    for (Intermediate pair : found.pairs()) {
      ObjectNode one = pairs.putObject(pair.name());
      part(one, table, pair.solution(), pair.solution().models());
      write(one.putArray("c.sol"), conditions, pair.between().complex());
      write(one.putArray("p.sol"), conditions, pair.between().parsimonious());
      rows(one, "easy_counterfactuals", pair.easy());
      rows(one, "difficult_counterfactuals", pair.difficult());
      one.put("complete", pair.solution().complete());
    }
  }

  private static void rows(
      ObjectNode node, String name, @org.jspecify.annotations.Nullable List<Long> rows) {
    if (rows == null) {
      node.putNull(name);
    } else {
      ArrayNode list = node.putArray(name);
      rows.forEach(list::add);
    }
  }

  /** Fit of the terms of an expression, and of the whole where there are several. */
  static ObjectNode fits(SetTable sets, List<Term> terms, boolean necessity) {
    ObjectNode result = object();
    ArrayNode rows = result.putArray("rows");
    if (necessity) {
      for (Term term : terms) {
        ObjectNode line = rows.addObject();
        line.put("name", sets.conditions().write(term));
        necessity(line, Fit.of(sets.membership(term), sets.y()));
      }
    } else {
      terms(rows, sets, terms, terms.size() == 1);
    }
    if (terms.size() > 1) {
      ObjectNode line = rows.addObject();
      line.put("name", "expression");
      Fit whole = Fit.of(sets.membership(terms), sets.y());
      if (necessity) {
        necessity(line, whole);
      } else {
        sufficiency(line, whole);
        line.putNull("covU");
      }
    }
    return result;
  }

  static ObjectNode literals(SetTable sets, List<Term> literals, boolean necessity) {
    ObjectNode result = object();
    ArrayNode rows = result.putArray("rows");
    for (Term literal : literals) {
      ObjectNode line = rows.addObject();
      line.put("name", sets.conditions().write(literal));
      Fit fit = Fit.of(sets.membership(literal), sets.y());
      if (necessity) {
        necessity(line, fit);
      } else {
        sufficiency(line, fit);
      }
    }
    return result;
  }

  static ObjectNode found(SetTable sets, List<SubsetSearch.Found> found, boolean necessity) {
    ObjectNode result = object();
    ArrayNode rows = result.putArray("rows");
    for (SubsetSearch.Found one : new ArrayList<>(found)) {
      ObjectNode line = rows.addObject();
      line.put("name", one.write(sets.conditions()));
      if (necessity) {
        necessity(line, one.fit());
      } else {
        sufficiency(line, one.fit());
      }
    }
    return result;
  }
}
