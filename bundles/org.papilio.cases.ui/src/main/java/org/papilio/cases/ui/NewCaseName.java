package org.papilio.cases.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;

/** Finds a name for a new case. */
final class NewCaseName {

  private static final int LONGEST = 60;

  private NewCaseName() {}

  /** The title in small letters and hyphens, with a number behind it where that is taken. */
  static CaseId free(String title, Snapshot snapshot) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String slug = plain.isEmpty() ? "case" : plain;
    slug = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("-$", "");
    List<CaseId> taken = snapshot.ids();
    CaseId name = new CaseId(slug);
    for (int i = 2; taken.contains(name); i++) {
      name = new CaseId(slug + "-" + i);
    }
    return name;
  }
}
