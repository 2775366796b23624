package org.papilio.literature.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Revision;
import org.papilio.literature.api.LibrarySnapshot;

/** Keys by DOI, for the revision that was asked for last. */
final class DoiIndex {

  private static final Pattern PREFIX =
      Pattern.compile("^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)");

  private @Nullable Revision revision;
  private Map<String, List<String>> keys = Map.of();

  /** Keys of the records with a DOI, sorted. */
  synchronized List<String> keys(LibrarySnapshot snapshot, String doi) {
    if (!snapshot.revision().equals(revision)) {
      Map<String, List<String>> fresh = new HashMap<>();
      snapshot.forEach(
          record -> {
            String own = normal(record.text("DOI"));
            if (!own.isEmpty()) {
              fresh.computeIfAbsent(own, any -> new ArrayList<>(1)).add(record.key().value());
            }
          });
      keys = fresh;
      revision = snapshot.revision();
    }
    return keys.getOrDefault(normal(doi), List.of());
  }

  /** Lower case without address; DOIs are the same whatever their capitals. */
  static String normal(String doi) {
    String lower = doi.strip().toLowerCase(Locale.ROOT);
    return PREFIX.matcher(lower).replaceFirst("");
  }
}
