package org.papilio.cases.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.papilio.cases.api.LogEntry;
import org.papilio.workbench.api.Invocation;

/** Prints revisions, for the verbs that show a history. */
final class Revisions {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Revisions() {}

  /** A revision as JSON. */
  record Line(String revision, String author, String at, String message, List<String> tags) {}

  static int print(Invocation in, List<LogEntry> entries) {
    for (LogEntry entry : entries) {
      String tags = entry.tags().isEmpty() ? "" : "  [" + String.join(", ", entry.tags()) + "]";
      in.out()
          .println(
              entry.revision().brief()
                  + "  "
                  + MINUTE.format(entry.at().atZone(ZoneId.systemDefault()))
                  + "  "
                  + entry.author().name()
                  + "  "
                  + entry.message().lines().findFirst().orElse("")
                  + tags);
    }
    in.write(entries.stream().map(Revisions::line).toList());
    return 0;
  }

  private static Line line(LogEntry entry) {
    return new Line(
        entry.revision().hash(),
        entry.author().name(),
        entry.at().toString(),
        entry.message(),
        entry.tags());
  }
}
