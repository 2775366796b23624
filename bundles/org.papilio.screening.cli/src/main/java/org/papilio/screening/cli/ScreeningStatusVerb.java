package org.papilio.screening.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.screening.api.Agreement;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.ScreeningStatus;
import org.papilio.screening.api.Stage;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening status}. */
@Component
public final class ScreeningStatusVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;

  @Activate
  public ScreeningStatusVerb(
      @Reference Workspaces workspaces, @Reference ScreeningService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("screening status", "%verb.status")
        .describedAs("%verb.status.more")
        .with(Operand.one("PROJECT", "%operand.project"));
  }

  @Override
  public int run(Invocation in) {
    Texts texts = new Texts(in);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      ScreeningStatus status = service.of(workspace).status(Texts.project(in));
      in.write(json(status));
      texts.say("items", status.items());
      for (Stage stage : Stage.values()) {
        int conflicts = status.conflicts().getOrDefault(stage, 0);
        texts.say("stage." + stage, status.waiting().getOrDefault(stage, 0), conflicts);
      }
      status.decided().forEach((name, count) -> texts.say("decided", name, count));
      for (Agreement agreement : status.agreements()) {
        String kappa =
            agreement.kappa().isPresent()
                ? String.format(Locale.ROOT, "%.3f", agreement.kappa().getAsDouble())
                : "–";
        texts.say(
            "agreement",
            agreement.first(),
            agreement.second(),
            agreement.stage(),
            agreement.items(),
            String.format(Locale.ROOT, "%.1f", agreement.share() * 100),
            kappa);
      }
      return 0;
    }
  }

  private static Map<String, Object> json(ScreeningStatus status) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("items", status.items());
    map.put("waiting", status.waiting());
    map.put("conflicts", status.conflicts());
    map.put("decided", status.decided());
    List<Map<String, Object>> agreements = new ArrayList<>();
    for (Agreement agreement : status.agreements()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("first", agreement.first());
      one.put("second", agreement.second());
      one.put("stage", agreement.stage().name());
      one.put("items", agreement.items());
      one.put("bothOn", agreement.bothOn());
      one.put("onlyFirst", agreement.onlyFirst());
      one.put("onlySecond", agreement.onlySecond());
      one.put("bothOff", agreement.bothOff());
      one.put("share", agreement.share());
      agreement.kappa().ifPresent(kappa -> one.put("kappa", kappa));
      agreements.add(one);
    }
    map.put("agreements", agreements);
    return map;
  }
}
