package org.papilio.screening.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.ItemState;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.ScreeningStatus;
import org.papilio.screening.api.Task;

/** What the page reads, as plain values. */
final class Forms {

  private Forms() {}

  static Map<String, Object> project(Project project, int items) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", project.id().slug());
    map.put("title", project.title());
    map.put("question", project.question());
    map.put("criteria", project.criteria());
    map.put("stages", project.stages().stream().map(Enum::name).toList());
    map.put("reasons", project.reasons());
    map.put("screeners", project.screeners());
    map.put("blind", project.blind());
    map.put("order", project.order().name());
    map.put("items", items);
    return map;
  }

  static Map<String, Object> task(Task task) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", task.kind().name());
    map.put("item", task.item().toString());
    map.put("stage", task.stage().name());
    map.put("subject", task.subject());
    map.put("near", task.near().stream().map(Object::toString).toList());
    task.likelihood().ifPresent(value -> map.put("likelihood", value));
    map.put("state", state(task.state()));
    return map;
  }

  static Map<String, Object> state(ItemState state) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("item", state.id().toString());
    map.put("status", state.status().name());
    map.put("stage", state.stage().name());
    map.put("reason", state.reason());
    map.put("study", state.study());
    map.put("decisions", state.decisions().stream().map(Forms::entry).toList());
    state.resolution().ifPresent(entry -> map.put("resolution", entry(entry)));
    return map;
  }

  static Map<String, Object> entry(Entry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", entry.id());
    map.put("kind", entry.kind().name());
    map.put("item", entry.item().toString());
    entry.stage().ifPresent(stage -> map.put("stage", stage.name()));
    entry.verdict().ifPresent(verdict -> map.put("verdict", verdict.name()));
    map.put("value", entry.value());
    map.put("note", entry.note());
    map.put("by", entry.by());
    map.put("when", entry.when().toString());
    return map;
  }

  static List<Map<String, Object>> found(Item item) {
    return item.found().stream()
        .map(
            one ->
                Map.<String, Object>of(
                    "source", one.source().name(),
                    "kind", one.source().kind().name(),
                    "records", one.records()))
        .toList();
  }

  static Map<String, Object> status(ScreeningStatus status) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("items", status.items());
    map.put("waiting", status.waiting());
    map.put("conflicts", status.conflicts());
    map.put("decided", status.decided());
    map.put(
        "agreements",
        status.agreements().stream()
            .map(
                one -> {
                  Map<String, Object> agreement = new LinkedHashMap<>();
                  agreement.put("first", one.first());
                  agreement.put("second", one.second());
                  agreement.put("stage", one.stage().name());
                  agreement.put("items", one.items());
                  agreement.put("share", one.share());
                  one.kappa().ifPresent(kappa -> agreement.put("kappa", kappa));
                  return agreement;
                })
            .toList());
    return map;
  }
}
