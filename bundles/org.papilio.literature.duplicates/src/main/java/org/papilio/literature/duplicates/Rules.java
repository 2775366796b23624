package org.papilio.literature.duplicates;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.papilio.literature.api.duplicates.DuplicateRules;

/** The names of rules and blocking keys, and the defaults. */
final class Rules {

  static final List<String> KEYS =
      List.of(
          "doi",
          "pmid",
          "isbn",
          "title",
          "title-begin",
          "author-year-page",
          "volume-page",
          "words");

  static final DuplicateRules DEFAULTS =
      new DuplicateRules(12.5, 20, 200, new LinkedHashSet<>(KEYS), weights());

  private Rules() {}

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put("doi-same", 8.0);
    weights.put("doi-other", -4.0);
    weights.put("pmid-same", 10.0);
    weights.put("pmid-other", -6.0);
    weights.put("isbn-same", 4.0);
    weights.put("isbn-other", -2.0);
    weights.put("issn-same", 1.0);
    weights.put("title-same", 2.0);
    weights.put("title-shared", 12.0);
    weights.put("title-lost", -14.0);
    weights.put("authors-same", 7.0);
    weights.put("authors-other", -5.0);
    weights.put("initials-other", -3.0);
    weights.put("year-same", 3.0);
    weights.put("year-near", -3.0);
    weights.put("year-other", -5.0);
    weights.put("container-same", 3.0);
    weights.put("container-other", -7.0);
    weights.put("volume-same", 2.0);
    weights.put("volume-other", -5.0);
    weights.put("issue-same", 1.0);
    weights.put("issue-other", -1.5);
    weights.put("page-same", 5.0);
    weights.put("page-other", -5.0);
    weights.put("abstract-same", 3.0);
    weights.put("abstract-other", -3.0);
    weights.put("title-recurring", -10.0);
    weights.put("doi-of-supplement", -8.0);
    weights.put("numbered-parts", -12.0);
    weights.put("commentary", -12.0);
    weights.put("part-and-whole", -10.0);
    weights.put("parts-of-one-book", -10.0);
    return weights;
  }
}
