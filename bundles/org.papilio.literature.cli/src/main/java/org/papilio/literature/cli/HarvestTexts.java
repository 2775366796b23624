package org.papilio.literature.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.harvest.Harvest;
import org.papilio.literature.api.harvest.HarvestReport;
import org.papilio.literature.api.harvest.HarvestRun;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.loss.Unreadable;
import org.papilio.workbench.api.Invocation;

/** Tells people and programs about harvests. */
final class HarvestTexts {

  private static final int SHOWN = 20;

  /** The exit code when the repository never came to an end, and what came was taken in. */
  private static final int NOT_COMPLETE = 3;

  private HarvestTexts() {}

  /**
   * Tells what a run did.
   *
   * @return the exit code of the verb
   */
  static int tell(Invocation in, String name, HarvestReport report) {
    in.write(json(name, report));
    Texts texts = new Texts(in);
    if (report.resumed()) {
      texts.say("harvest.resumed", name);
    }
    report
        .report()
        .ifPresentOrElse(taken -> tell(texts, taken), () -> texts.say("harvest.nothing"));
    report.notes().stream().limit(SHOWN).forEach(note -> texts.say("note", note));
    HarvestRun run = report.run();
    run.next().ifPresent(next -> texts.say("harvest.next", next));
    run.id().ifPresent(id -> texts.say("kept", id));
    if (!run.problem().isEmpty()) {
      texts.say("harvest.problem", run.problem());
      return NOT_COMPLETE;
    }
    return 0;
  }

  private static void tell(Texts texts, ImportReport taken) {
    for (LossReport file : taken.files()) {
      List<Unreadable> unreadable = file.unreadable();
      unreadable.stream()
          .limit(SHOWN)
          .forEach(one -> texts.say("unreadable", one.where(), one.reason()));
      if (unreadable.size() > SHOWN) {
        texts.say("more", unreadable.size() - SHOWN);
      }
      file.notes().stream().limit(SHOWN).forEach(note -> texts.say("note", note));
    }
    texts.say(
        "harvest.totals",
        taken.added(),
        taken.replaced(),
        taken.removed(),
        taken.unchanged(),
        taken.skipped(),
        taken.unreadable());
  }

  private static Map<String, Object> json(String name, HarvestReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("resumed", report.resumed());
    map.put("run", json(report.run()));
    report
        .report()
        .ifPresent(
            taken -> {
              map.put("added", taken.added());
              map.put("replaced", taken.replaced());
              map.put("removed", taken.removed());
              map.put("unchanged", taken.unchanged());
              map.put("skipped", taken.skipped());
              map.put("unreadable", taken.unreadable());
              map.put("files", taken.files());
            });
    map.put("notes", report.notes());
    return map;
  }

  static Map<String, Object> json(Harvest harvest) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", harvest.name());
    map.put("source", harvest.source());
    map.put("address", harvest.address().toString());
    map.put("set", harvest.set());
    map.put("prefix", harvest.form());
    map.put("from", harvest.from().map(Instant::toString).orElse(""));
    map.put("bodies", harvest.bodies().stream().map(Object::toString).toList());
    map.put("runs", harvest.runs().stream().map(HarvestTexts::json).toList());
    return map;
  }

  private static Map<String, Object> json(HarvestRun run) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("at", run.at().toString());
    map.put("import", run.id().map(Object::toString).orElse(""));
    map.put("from", run.from().map(Instant::toString).orElse(""));
    map.put("next", run.next().map(Instant::toString).orElse(""));
    map.put("pages", run.pages());
    map.put("problem", run.problem());
    return map;
  }
}
