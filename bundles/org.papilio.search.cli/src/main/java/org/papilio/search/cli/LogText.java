package org.papilio.search.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.search.api.saved.Rerun;
import org.papilio.search.api.saved.SearchLog;
import org.papilio.workbench.api.Invocation;

/** Search logs and their re-runs, for people and programs. */
final class LogText {

  private static final int SHOWN = 20;

  private final PrintWriter out;
  private final Messages messages;

  LogText(Invocation in) {
    out = in.out();
    messages = Messages.of(LogText.class, in.locale());
  }

  void say(String key, Object... values) {
    out.println(messages.text(key, values));
  }

  void whole(SearchLog log) {
    say("log.head", log.name().value(), log.owner(), log.created().toString());
    if (!log.note().isEmpty()) {
      out.println(log.note());
    }
    if (log.lines().isEmpty()) {
      say("log.empty", log.name().value());
    }
    log.lines().forEach(this::line);
  }

  void line(SearchLog.Line line) {
    out.printf(
        Locale.ROOT, "%4s  %8d  %s%n", "#" + line.number(), line.last().count(), line.query());
    out.println(
        "                "
            + messages.text(
                "log.run",
                String.join(", ", line.kinds()),
                line.last().at().toString(),
                line.last().revision().brief()));
    if (!line.note().isEmpty()) {
      out.println("                " + line.note());
    }
  }

  void rerun(Rerun rerun) {
    SearchLog.Run last = rerun.line().last();
    String number = "#" + rerun.line().number();
    if (rerun.problem().isPresent()) {
      out.printf(Locale.ROOT, "%4s  %s%n", number, rerun.problem().get().line());
      return;
    }
    out.printf(
        Locale.ROOT,
        "%4s  %s%n",
        number,
        messages.text("log.then.now", last.count(), rerun.count(), rerun.line().query()));
    if (last.ids().isEmpty()) {
      out.println("        " + messages.text("log.counts.only"));
    }
    differences("+", rerun.added());
    differences("-", rerun.gone());
  }

  private void differences(String sign, List<Rerun.Difference> differences) {
    differences.stream()
        .limit(SHOWN)
        .forEach(
            each ->
                out.println(
                    "      "
                        + sign
                        + " "
                        + each.key()
                        + "  "
                        + messages.text(
                            "log.reason." + each.reason().name().toLowerCase(Locale.ROOT))));
    if (differences.size() > SHOWN) {
      out.println("        " + messages.text("log.more", differences.size() - SHOWN));
    }
  }

  static Map<String, Object> json(SearchLog log) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", log.name().value());
    json.put("owner", log.owner());
    json.put("created", log.created().toString());
    json.put("note", log.note());
    json.put("lines", log.lines().stream().map(LogText::json).toList());
    return json;
  }

  private static Map<String, Object> json(SearchLog.Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", line.number());
    json.put("query", line.query());
    json.put("full", line.full());
    json.put("kinds", line.kinds());
    json.put("note", line.note());
    json.put("runs", line.runs().stream().map(LogText::json).toList());
    return json;
  }

  private static Map<String, Object> json(SearchLog.Run run) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", run.at().toString());
    json.put("by", run.by());
    json.put("revision", run.revision().hash());
    json.put("count", run.count());
    json.put("sha256", run.sha256());
    json.put("ids", run.ids().orElse(""));
    return json;
  }

  static Map<String, Object> json(Rerun rerun) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("line", rerun.line().number());
    json.put("query", rerun.line().query());
    json.put("then", rerun.line().last().count());
    json.put("now", rerun.count());
    json.put("revision", rerun.revision().hash());
    json.put("added", rerun.added().stream().map(LogText::json).toList());
    json.put("gone", rerun.gone().stream().map(LogText::json).toList());
    json.put("problem", rerun.problem().map(Problem::line).orElse(""));
    return json;
  }

  private static Map<String, Object> json(Rerun.Difference difference) {
    return Map.of(
        "key", difference.key().toString(),
        "reason", difference.reason().name().toLowerCase(Locale.ROOT));
  }
}
