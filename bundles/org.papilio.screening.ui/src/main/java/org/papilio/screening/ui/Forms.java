package org.papilio.screening.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.PlainForm;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.ScreeningStatus;

/** What the page reads besides {@link PlainForm}, as plain values. */
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
