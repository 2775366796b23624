package org.papilio.assess.qca;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.MethodCalls;
import org.papilio.assess.qca.TruthTable.Code;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Single calls of the engine. A call is {@code {"id": …, "op": …, "data": …, "args": {…}}}; its
 * answer repeats these and adds {@code result} or {@code error}. Operations and arguments are named
 * as in the R package QCA.
 */
@Component(service = MethodCalls.class)
public final class QcaCalls implements MethodCalls {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A call reads its table from here when it was just read; tables of a batch stand together. */
  private record Read(Path folder, String name, CallData data) {}

  private interface Operation {
    JsonNode answer(CallArguments args, CallData data, Progress progress);
  }

  private interface WithoutData {
    JsonNode answer(CallArguments args, Progress progress);
  }

  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, WithoutData> algebra = new LinkedHashMap<>();

  public QcaCalls() {
    operations.put("truthTable", this::truthTable);
    operations.put("minimize", this::minimize);
    operations.put("pof", this::pof);
    operations.put("pofind", this::pofind);
    operations.put("superSubset", this::superSubset);
    operations.put("calibrate", this::calibrate);
    operations.put("findTh", this::findTh);
    operations.put("findRows", this::findRows);
    operations.put("causalChain", this::causalChain);
    algebra.put("simplify", this::simplify);
    algebra.put("negate", this::negate);
    algebra.put("invert", this::negate);
    algebra.put("expand", this::expand);
    algebra.put("intersection", this::intersection);
  }

  @Override
  public String method() {
    return "qca";
  }

  @Override
  public String answer(String call, Path data, Progress progress) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try {
      JsonNode read = JSON.readTree(call);
      if (!(read instanceof ObjectNode object)) {
        throw Problem.badInput("a call is a JSON object").exception();
      }
      for (String name : List.of("id", "op", "data", "args")) {
        if (object.has(name)) {
          answer.set(name, object.get(name));
        }
      }
      answer.set("result", result(object, data, progress));
    } catch (JacksonException e) {
      answer.put("error", "this is no JSON: " + e.getOriginalMessage());
    } catch (ProblemException e) {
      answer.put("error", e.getMessage());
    } catch (CancelledException e) {
      throw e;
    } catch (RuntimeException e) {
      // An error of ours must not take the other calls of the batch along; it is named as such.
      answer.put("error", "the engine failed: " + e);
    }
    return JSON.writeValueAsString(answer);
  }

  private JsonNode result(ObjectNode call, Path folder, Progress progress) {
    String op = call.path("op").asString("");
    CallArguments args = new CallArguments(call.path("args"));
    WithoutData plain = algebra.get(op);
    if (plain != null) {
      return plain.answer(args, progress);
    }
    Operation operation = operations.get(op);
    if (operation == null) {
      Set<String> all = new TreeSet<>(operations.keySet());
      all.addAll(algebra.keySet());
      throw Problem.badInput("there is no operation '" + op + "'")
          .allowing(String.join(", ", all))
          .exception();
    }
    return operation.answer(args, table(folder, call.path("data").asString("")), progress);
  }

  private volatile Read last = new Read(Path.of(""), "", new CallData(List.of(), Map.of()));

  private CallData table(Path folder, String name) {
    Read known = last;
    if (!known.name().equals(name) || !known.folder().equals(folder)) {
      known = new Read(folder, name, CallData.read(folder, name));
      last = known;
    }
    return known.data();
  }

  private static TruthTable rows(CallArguments args, CallData data, Progress progress) {
    SetTable sets = args.sets(data);
    if (sets.cases().isEmpty()) {
      throw Problem.badInput("the table has no cases").exception();
    }
    TruthTable table = TruthTable.of(sets, args.cuts(), progress);
    if (table.rows().stream().allMatch(row -> row.code() == Code.TOO_FEW)) {
      throw Problem.badInput("no configuration has as many cases as n.cut asks for")
          .fix("lower n.cut")
          .exception();
    }
    return table;
  }

  private JsonNode truthTable(CallArguments args, CallData data, Progress progress) {
    args.allow("outcome", "conditions", "incl.cut", "n.cut", "pri.cut");
    return CallResults.truthTable(rows(args, data, progress));
  }

  private JsonNode minimize(CallArguments args, CallData data, Progress progress) {
    args.allow(
        "outcome",
        "conditions",
        "incl.cut",
        "n.cut",
        "pri.cut",
        "include",
        "dir.exp",
        "all.sol",
        "row.dom",
        "first.min",
        "exclude",
        "exclude.type");
    TruthTable table = rows(args, data, progress);
    if (table.rows(Code.POSITIVE).isEmpty()) {
      throw Problem.badInput(
              "no row of the truth table is positive, so there is nothing to explain")
          .fix("lower incl.cut, pri.cut or n.cut")
          .exception();
    }
    Set<Long> excluded = new TreeSet<>();
    args.numbers("exclude").forEach(row -> excluded.add(row.longValue()));
    if (args.has("exclude.type")) {
      excluded.addAll(FoundRows.of((int) args.number("exclude.type", 0), args, data, progress));
    }
    Minimization.Options options =
        new Minimization.Options(
            args.flag("all.sol"),
            args.flag("row.dom"),
            args.text("include", "").contains("C"),
            excluded,
            Limits.USUAL);
    Minimization minimization = new Minimization(table, options, progress);
    if (minimization.explained().isEmpty()) {
      throw Problem.badInput("every positive row is excluded, so there is nothing to explain")
          .fix("exclude fewer rows")
          .exception();
    }
    boolean remainders = args.text("include", "").contains("?");
    if (remainders && minimization.negatives().isEmpty()) {
      throw Problem.badInput(
              "no row of the truth table is negative, so every configuration is assumed positive"
                  + " and the solution says nothing")
          .fix("raise incl.cut, or do not include remainders")
          .exception();
    }
    Solution solution = remainders ? minimization.parsimonious() : minimization.complex();
    ObjectNode result = CallResults.solution(table, solution, args.flag("first.min"));
    CallResults.assumptions(result, minimization, solution, remainders);
    if (!excluded.isEmpty()) {
      var rows = result.putArray("excluded");
      excluded.forEach(rows::add);
    }
    if (args.has("dir.exp")) {
      Expectations expectations =
          Expectations.parse(String.join(",", args.names("dir.exp")), table.table().conditions());
      CallResults.intermediate(
          result,
          table,
          minimization.intermediate(minimization.complex(), solution, expectations, 10_000));
    }
    return result;
  }

  private JsonNode pof(CallArguments args, CallData data, Progress progress) {
    args.allow("setms", "outcome", "relation", "conditions");
    progress.check();
    SetTable sets = args.sets(data);
    List<Term> terms = Expression.parse(args.text("setms"), sets.conditions());
    return CallResults.fits(sets, terms, isNecessity(args));
  }

  private JsonNode pofind(CallArguments args, CallData data, Progress progress) {
    args.allow("outcome", "conditions", "relation");
    progress.check();
    SetTable sets = args.sets(data);
    List<Term> literals = new ArrayList<>();
    Conditions conditions = sets.conditions();
    Term nothing = Term.everything(conditions.count());
    for (int c = 0; c < conditions.count(); c++) {
      for (int value = 0; value < conditions.levels().get(c); value++) {
        literals.add(nothing.with(c, value));
      }
    }
    return CallResults.literals(sets, literals, isNecessity(args));
  }

  private static boolean isNecessity(CallArguments args) {
    String relation = args.text("relation", "necessity");
    if (!relation.equals("necessity") && !relation.equals("sufficiency")) {
      throw Problem.badInput("the relation is '" + relation + "'")
          .allowing("necessity, sufficiency")
          .exception();
    }
    return relation.equals("necessity");
  }

  private JsonNode superSubset(CallArguments args, CallData data, Progress progress) {
    args.allow(
        "outcome", "conditions", "relation", "incl.cut", "cov.cut", "ron.cut", "pri.cut", "depth");
    SetTable sets = args.sets(data);
    boolean necessity = isNecessity(args);
    SubsetSearch.Cuts cuts =
        new SubsetSearch.Cuts(
            args.number("incl.cut", 1),
            args.number("cov.cut", 0),
            args.number(necessity ? "ron.cut" : "pri.cut", 0));
    int depth = (int) args.number("depth", sets.conditions().count());
    List<SubsetSearch.Found> found =
        necessity
            ? SubsetSearch.necessary(sets, cuts, depth, progress)
            : SubsetSearch.sufficient(sets, cuts, depth, progress);
    if (found.isEmpty()) {
      throw Problem.badInput("no combination reaches the cut-offs")
          .fix(
              "lower incl.cut, cov.cut, " + (necessity ? "ron.cut" : "pri.cut") + " or raise depth")
          .exception();
    }
    return CallResults.found(sets, found, necessity);
  }

  private JsonNode calibrate(CallArguments args, CallData data, Progress progress) {
    args.allow(
        "column", "thresholds", "type", "method", "idm", "logistic", "ecdf", "below", "above");
    progress.check();
    return CallResults.numbers(
        "values", args.calibration().apply(data.column(args.text("column"))));
  }

  private JsonNode findTh(CallArguments args, CallData data, Progress progress) {
    args.allow("column", "n", "hclustm");
    progress.check();
    return CallResults.numbers(
        "thresholds",
        Gaps.thresholds(
                data.column(args.text("column")),
                (int) args.number("n", 1),
                args.text("hclustm", "").equals("single"))
            .stream()
            .mapToDouble(Double::doubleValue)
            .toArray());
  }

  private JsonNode findRows(CallArguments args, CallData data, Progress progress) {
    args.allow("outcome", "conditions", "incl.cut", "n.cut", "pri.cut", "expression", "type");
    int type = (int) args.number("type", 1);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    var rows = result.putArray("rows");
    FoundRows.of(type, args, data, progress).forEach(rows::add);
    return result;
  }

  private JsonNode causalChain(CallArguments args, CallData data, Progress progress) {
    args.allow("incl.cut");
    return CausalChain.of(data, args.number("incl.cut", 1), progress);
  }

  private JsonNode simplify(CallArguments args, Progress progress) {
    Algebra own = new Algebra(List.of(args.text("expression")), progress);
    return CallResults.texts(own.simplified(own.parse(args.text("expression"))));
  }

  private JsonNode negate(CallArguments args, Progress progress) {
    Algebra own = new Algebra(List.of(args.text("expression")), progress);
    return CallResults.texts(own.negated(own.parse(args.text("expression"))));
  }

  private JsonNode expand(CallArguments args, Progress progress) {
    Algebra own = new Algebra(List.of(args.text("expression")), progress);
    return CallResults.texts(List.of(own.expanded(own.parse(args.text("expression")))));
  }

  private JsonNode intersection(CallArguments args, Progress progress) {
    String one = args.text("expression");
    String other = args.text("second");
    Algebra own = new Algebra(List.of(one, other), progress);
    return CallResults.texts(List.of(own.both(own.parse(one), own.parse(other))));
  }
}
