package org.papilio.literature.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.LiteratureRecord;

/**
 * How a record differs from one revision to the next.
 *
 * @param what {@code added}, {@code changed} or {@code removed}
 * @param variables what differs, by the names of CSL, sorted; empty unless changed
 */
record RecordDifference(String what, List<String> variables) {

  /** Empty when nothing differs. */
  static Optional<RecordDifference> between(
      @Nullable LiteratureRecord before, @Nullable LiteratureRecord now) {
    if (Objects.equals(before, now)) {
      return Optional.empty();
    }
    if (before == null) {
      return Optional.of(new RecordDifference("added", List.of()));
    }
    if (now == null) {
      return Optional.of(new RecordDifference("removed", List.of()));
    }
    return Optional.of(new RecordDifference("changed", variables(before, now)));
  }

  private static List<String> variables(LiteratureRecord before, LiteratureRecord now) {
    TreeSet<String> different = new TreeSet<>();
    differ(before.texts(), now.texts(), different);
    differ(before.names(), now.names(), different);
    differ(before.dates(), now.dates(), different);
    if (!before.type().equals(now.type())) {
      different.add("type");
    }
    if (!before.keywords().equals(now.keywords())) {
      different.add("keyword");
    }
    if (!before.bodies().equals(now.bodies())) {
      different.add("body");
    }
    return new ArrayList<>(different);
  }

  private static void differ(Map<String, ?> before, Map<String, ?> now, TreeSet<String> into) {
    TreeSet<String> all = new TreeSet<>(before.keySet());
    all.addAll(now.keySet());
    all.stream()
        .filter(name -> !Objects.equals(before.get(name), now.get(name)))
        .forEach(into::add);
  }
}
