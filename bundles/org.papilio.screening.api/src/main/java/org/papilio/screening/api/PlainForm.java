package org.papilio.screening.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tasks, states and entries as plain values: maps, lists, strings and numbers under the names by
 * which programs read them, alike in what verbs write and in what the page is given. What is not
 * known has no name in the map.
 *
 * <pre>{@code
 * invocation.write(PlainForm.of(screenings.decide(id, choice, author)));
 * }</pre>
 */
public final class PlainForm {

  private PlainForm() {}

  /** What to do, with the subject as it is and its state as {@link #of(ItemState)} gives it. */
  public static Map<String, Object> of(Task task) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", task.kind().name());
    map.put("item", task.item().toString());
    map.put("stage", task.stage().name());
    map.put("subject", task.subject());
    map.put("near", task.near().stream().map(Object::toString).toList());
    task.likelihood().ifPresent(value -> map.put("likelihood", value));
    map.put("state", of(task.state()));
    return map;
  }

  /** How far an item is, with its decisions as {@link #of(Entry)} gives them. */
  public static Map<String, Object> of(ItemState state) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("item", state.id().toString());
    map.put("status", state.status().name());
    map.put("stage", state.stage().name());
    map.put("reason", state.reason());
    map.put("study", state.study());
    map.put("decisions", state.decisions().stream().map(PlainForm::of).toList());
    state.resolution().ifPresent(entry -> map.put("resolution", of(entry)));
    return map;
  }

  /** What somebody said; the time as ISO 8601 writes it, in UTC. */
  public static Map<String, Object> of(Entry entry) {
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
}
