package org.papilio.assess.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentComparison;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.ResultTable;

/** Says in sentences how two assessments differ. */
final class Comparing {

  private final Assessment before;
  private final Assessment after;
  private final List<String> differences = new ArrayList<>();

  private Comparing(Assessment before, Assessment after) {
    this.before = before;
    this.after = after;
  }

  static AssessmentComparison compare(Assessment before, Assessment after) {
    return new Comparing(before, after).compare();
  }

  private AssessmentComparison compare() {
    differ("method", before.method(), after.method());
    differ("version of the method", before.methodVersion(), after.methodVersion());
    differ("revision of the case base", before.revision(), after.revision());
    parameters();
    table(before.table(), after.table());
    int inputs = differences.size();
    differ("headline", before.finding().headline(), after.finding().headline());
    results();
    return new AssessmentComparison(
        before.id(), after.id(), differences.size() == inputs, differences);
  }

  private void differ(String what, Object first, Object second) {
    if (!Objects.equals(first, second)) {
      differences.add(what + ": " + first + " → " + second);
    }
  }

  private void parameters() {
    Set<String> names = new LinkedHashSet<>(before.parameters().keySet());
    names.addAll(after.parameters().keySet());
    for (String name : names) {
      differ(
          "parameter " + name,
          String.join(", ", before.parameters().getOrDefault(name, List.of())),
          String.join(", ", after.parameters().getOrDefault(name, List.of())));
    }
  }

  private void table(CaseTable first, CaseTable second) {
    Set<String> gone = new LinkedHashSet<>(first.caseIds());
    gone.removeAll(second.caseIds());
    Set<String> added = new LinkedHashSet<>(second.caseIds());
    added.removeAll(first.caseIds());
    if (!gone.isEmpty()) {
      differences.add("cases no longer there: " + String.join(", ", gone));
    }
    if (!added.isEmpty()) {
      differences.add("cases added: " + String.join(", ", added));
    }
    for (Column column : first.columns()) {
      Optional<Column> other = second.find(column.id());
      if (other.isEmpty()) {
        differences.add("column no longer there: " + column.id());
        continue;
      }
      for (int i = 0; i < first.cases().size(); i++) {
        String id = first.cases().get(i).id();
        int at = second.caseIds().indexOf(id);
        if (at >= 0) {
          differ(
              id + ", " + column.id(),
              column.values().get(i).show(),
              other.get().values().get(at).show());
        }
      }
    }
  }

  private void results() {
    for (ResultTable table : before.finding().tables()) {
      Optional<ResultTable> other = after.finding().table(table.id());
      if (other.isEmpty()) {
        differences.add("result no longer there: " + table.title());
      } else if (!table.rows().equals(other.get().rows())) {
        long changed =
            table.rows().stream().filter(row -> !other.get().rows().contains(row)).count();
        long fresh = other.get().rows().stream().filter(row -> !table.rows().contains(row)).count();
        differences.add(
            table.title() + ": " + changed + " rows are gone or differ, " + fresh + " are new");
      }
    }
    for (ResultTable table : after.finding().tables()) {
      if (before.finding().table(table.id()).isEmpty()) {
        differences.add("result added: " + table.title());
      }
    }
  }
}
