package org.papilio.screening.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papilio.screening.api.Agreement;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.Stage;
import org.papilio.screening.api.Verdict;

/** Counts on what each two screeners agreed. */
final class Agreements {

  private Agreements() {}

  static List<Agreement> of(Project project, List<Item> items, Judging judging) {
    Map<String, int[]> counts = new TreeMap<>();
    Map<String, Agreement> names = new TreeMap<>();
    for (Stage stage : project.stages()) {
      for (Item item : items) {
        List<Entry> decisions = judging.decisions(item.id(), stage);
        for (int i = 0; i < decisions.size(); i++) {
          for (int j = i + 1; j < decisions.size(); j++) {
            Entry first = decisions.get(i);
            Entry second = decisions.get(j);
            String key = stage + "\n" + first.by() + "\n" + second.by();
            names.putIfAbsent(key, new Agreement(first.by(), second.by(), stage, 0, 0, 0, 0));
            counts.computeIfAbsent(key, any -> new int[4])[cell(first, second)]++;
          }
        }
      }
    }
    List<Agreement> found = new ArrayList<>();
    names.forEach(
        (key, name) -> {
          int[] n = counts.get(key);
          found.add(
              new Agreement(name.first(), name.second(), name.stage(), n[0], n[1], n[2], n[3]));
        });
    found.sort(Comparator.comparing(Agreement::stage));
    return found;
  }

  private static int cell(Entry first, Entry second) {
    boolean one = first.verdict().orElseThrow() != Verdict.EXCLUDE;
    boolean other = second.verdict().orElseThrow() != Verdict.EXCLUDE;
    return one ? (other ? 0 : 1) : (other ? 2 : 3);
  }
}
