package org.papilio.assess.qca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers to calls, held against those of R package QCA 3.25.1 as they stand in its files. */
class QcaCallsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double TOLERANCE = 1e-9;

  /** Calls answered otherwise, each with its reason; QcaReferenceTest proves those of the peer. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("tt_binom_LC", "a significance test; the cases are no sample"),
          Map.entry("tt_ncut2_d.Bas", "the peer leaves rows below n.cut out from 8 conditions on"),
          Map.entry("tt_temporal_RagStr", "cells 'don't care' of temporal QCA"),
          Map.entry("min_temporal_con_RagStr", "cells 'don't care' of temporal QCA"),
          Map.entry("min_temporal_par_RagStr", "cells 'don't care' of temporal QCA"),
          Map.entry("min_picons_LF", "pi.cons lets an implicant cover a negative row"),
          Map.entry("min_contr_d.CZH", "the peer shifts the codes of rows"),
          Map.entry("ss_nec_CVR", "raw data are no sets"),
          Map.entry("ss_suf_CVR", "raw data are no sets"),
          Map.entry("ss_sufpri_Emme", "the peer drops a combination that is minimal"),
          Map.entry("modelFit_LF", "its arguments name neither data nor outcome"));

  private final QcaCalls calls = new QcaCalls();

  private JsonNode answer(String call, Path data) {
    return JSON.readTree(calls.answer(call, data, Progress.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "truthTable.jsonl",
        "minimize.jsonl",
        "fit.jsonl",
        "superSubset.jsonl",
        "calibrate.jsonl",
        "other.jsonl"
      })
  void answers_are_those_of_the_peer(String file) {
    Optional<Reference> reference = Reference.find();
    Assumptions.assumeTrue(reference.isPresent(), "shared/reference/qca is not on this machine");
    List<String> different = new ArrayList<>();
    int held = 0;
    for (JsonNode expected : reference.get().calls(file)) {
      String id = expected.get("id").asString();
      if (OTHERWISE.containsKey(id)) {
        continue;
      }
      JsonNode ours = answer(JSON.writeValueAsString(expected), reference.get().data());
      String difference = difference(expected, ours);
      if (difference.isEmpty()) {
        held++;
      } else {
        different.add(id + ": " + difference);
      }
    }
    assertTrue(different.isEmpty(), () -> String.join("\n", different));
    assertTrue(held > 0);
  }

  private static String difference(JsonNode expected, JsonNode ours) {
    if (expected.has("error")) {
      return ours.has("error") ? "" : "the peer refuses: " + expected.get("error").asString();
    }
    boolean nothing =
        expected.get("op").asString().equals("superSubset")
            && expected.get("result").get("rows").isEmpty();
    if (ours.has("error")) { // an empty list of the peer is a sentence of ours
      return nothing ? "" : "ours refuses: " + ours.get("error").asString();
    }
    Map<String, Object> theirs = flat(expected, expected.get("result"));
    Map<String, Object> own = flat(expected, ours.get("result"));
    for (Map.Entry<String, Object> entry : theirs.entrySet()) {
      Object value = own.get(entry.getKey());
      boolean same =
          entry.getValue() instanceof Double number
              ? value instanceof Double other && near(expected, number, other)
              : entry.getValue().equals(value);
      if (!same) {
        return entry.getKey() + " is " + value + ", the peer's " + entry.getValue();
      }
    }
    return "";
  }

  private static boolean near(JsonNode call, double expected, double own) {
    if (call.get("op").asString().equals("calibrate")) {
      // The peer rounds the indirect method to six decimals and sets 0.99999… to 1.
      boolean indirect = call.get("args").path("method").asString("").equals("indirect");
      return Math.abs(expected - own) <= (indirect ? 5.1e-7 : TOLERANCE)
          || expected == 1 && own > 0.99999;
    }
    return Math.abs(expected - own) <= TOLERANCE;
  }

  /** What a result says, by a name that does not depend on the order in which it is said. */
  private static Map<String, Object> flat(JsonNode call, JsonNode result) {
    Map<String, Object> flat = new TreeMap<>();
    switch (call.get("op").asString()) {
      case "truthTable" -> {
        for (JsonNode row : result.get("rows")) {
          String name = "row " + row.get("row").asLong();
          flat.put(name, row.get("OUT").asString() + ", n " + row.get("n").asInt());
          flat.put(name + " incl", row.get("incl").asDouble());
          flat.put(name + " PRI", row.get("PRI").asDouble());
        }
        flat.put("remainders", result.get("remainders").asLong());
      }
      case "minimize" -> {
        if (call.get("args").path("first.min").asBoolean(false)) {
          // Any one of the smallest models is right, so only its size is told beforehand.
          flat.put("size of the model", texts(result.get("models").get(0)).size());
        } else {
          solution(flat, "", result);
          result
              .path("intermediate")
              .forEach(
                  pair -> {
                    String name = set(pair.get("c.sol")) + " to " + set(pair.get("p.sol")) + ": ";
                    solution(flat, name, pair);
                    flat.put(name + "easy", numbers(pair.get("easy_counterfactuals")));
                    flat.put(name + "difficult", numbers(pair.get("difficult_counterfactuals")));
                  });
        }
      }
      case "pof", "pofind", "superSubset" -> fits(flat, "", result.get("rows"));
      case "calibrate" -> list(flat, result.get("values"));
      case "findTh" -> list(flat, result.get("thresholds"));
      case "findRows" -> flat.put("rows", numbers(result.get("rows")));
      case "causalChain" ->
          result
              .propertyNames()
              .forEach(name -> flat.put(name, sets(result.get(name).get("models"))));
      default ->
          flat.put(
              "value",
              texts(result.get("value")).stream()
                  .map(QcaCallsTest::sorted)
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
    return flat;
  }

  private static void solution(Map<String, Object> flat, String name, JsonNode solution) {
    flat.put(name + "models", sets(solution.get("models")));
    flat.put(name + "essential", set(solution.get("essential")));
    JsonNode chart = solution.get("PIchart");
    for (int i = 0; i < chart.get("rows").size(); i++) {
      for (int j = 0; j < chart.get("cols").size(); j++) {
        String cell =
            chart.get("rows").get(i).asString() + " × " + chart.get("cols").get(j).asString();
        flat.put(name + cell, chart.get("values").get(i).get(j).asInt());
      }
    }
    JsonNode models = solution.get("IC").get("models");
    for (int m = 0; m < models.size(); m++) {
      String model = name + set(solution.get("models").get(m)) + ", ";
      fits(flat, model, models.get(m).get("pi"));
      JsonNode whole = models.get(m).get("model").get(0);
      for (String measure : List.of("inclS", "PRI", "covS")) {
        flat.put(model + measure, whole.get(measure).asDouble());
      }
    }
    fits(flat, name + "overall, ", solution.get("IC").path("overall"));
  }

  private static void fits(Map<String, Object> flat, String prefix, JsonNode rows) {
    for (JsonNode row : rows) {
      String name = prefix + sorted(row.get("name").asString().replace('{', '[').replace('}', ']'));
      for (String measure : List.of("inclS", "PRI", "covS", "covU", "inclN", "RoN", "covN")) {
        // A ratio of nothing to nothing is not defined; the peer prints 0 for RoN.
        if (row.hasNonNull(measure)) {
          flat.put(name + " " + measure, row.get(measure).asDouble());
        } else if (measure.equals("RoN") && row.has(measure)) {
          flat.put(name + " " + measure, 0.0);
        }
      }
    }
  }

  private static void list(Map<String, Object> flat, JsonNode values) {
    if (!values.isArray()) {
      flat.put("0", values.asDouble());
    }
    for (int i = 0; i < values.size(); i++) {
      flat.put(Integer.toString(i), values.get(i).asDouble());
    }
  }

  private static String sorted(String expression) {
    String sign = expression.contains("+") ? "+" : "*";
    return Arrays.stream(expression.split("[" + sign + "]"))
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining(sign));
  }

  private static Set<String> sets(JsonNode models) {
    Set<String> sets = new TreeSet<>();
    models.forEach(model -> sets.add(set(model)));
    return sets;
  }

  private static String set(JsonNode node) {
    return new TreeSet<>(texts(node)).toString();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(n -> texts.add(n.asString()));
    } else if (!node.isNull()) {
      texts.add(node.asString());
    }
    return texts;
  }

  private static Set<Long> numbers(JsonNode node) {
    return texts(node).stream().map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void what_is_wrong_with_a_call_is_said_in_its_answer(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("t.csv"), "CASE,A,Y\nghent,1,1\nmalmo,x,0\n");
    for (Map.Entry<String, String> wrong :
        Map.of(
                "not json", "no JSON",
                "[]", "JSON object",
                "{\"op\": \"minimise\"}", "no operation 'minimise'",
                "{\"op\": \"minimize\", \"data\": \"../t\"}", "no name of a table",
                "{\"op\": \"minimize\", \"data\": \"gone\"}", "no table 'gone'",
                "{\"op\": \"minimize\", \"data\": \"t\"}", "line 3, column A",
                "{\"op\": \"simplify\", \"args\": {\"expression\": \"A**B\"}}", "no literal",
                "{\"op\": \"simplify\"}", "'expression' is missing")
            .entrySet()) {
      String error = answer(wrong.getKey(), folder).path("error").asString("");
      assertTrue(error.contains(wrong.getValue()), wrong.getKey() + " → " + error);
    }
  }

  @Test
  void an_argument_with_a_typo_is_refused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("t.csv"), "CASE,A,Y\nghent,1,1\nmalmo,0,0\n");
    String call =
        "{\"id\": 7, \"op\": \"truthTable\", \"data\": \"t\", \"args\": {\"outcome\": \"Y\", %s}}";
    assertTrue(
        answer(call.formatted("\"incl.cutt\": 0.8"), folder)
            .get("error")
            .asString()
            .contains("incl.cutt"));
    JsonNode right = answer(call.formatted("\"incl.cut\": 0.8"), folder);
    assertEquals(7, right.get("id").asInt());
    assertEquals(2, right.get("result").get("rows").size());
  }

  @Test
  void stops_when_it_is_cancelled(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("t.csv"), "CASE,A,Y\nghent,1,1\nmalmo,0,0\n");
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total, String what) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class,
        () ->
            calls.answer(
                "{\"op\": \"truthTable\", \"data\": \"t\", \"args\": {\"outcome\": \"Y\"}}",
                folder,
                cancelled));
  }
}
