package org.papilio.literature.vocabularies;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.classes.ConceptScheme;

/**
 * Gives concepts their ids: the last part of the IRI, with a number behind it where that is taken;
 * what had one keeps it.
 */
final class ConceptIds {

  private static final int LONGEST = 110;

  private final Map<String, String> byIri = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Goes on from what a vocabulary had. */
  void keep(ConceptScheme before) {
    before
        .concepts()
        .forEach(
            concept -> {
              taken.add(concept.id());
              if (!concept.iri().isEmpty()) {
                byIri.put(concept.iri(), concept.id());
              }
            });
  }

  String of(String iri) {
    return byIri.computeIfAbsent(iri, this::fresh);
  }

  private String fresh(String iri) {
    String base = readable(iri);
    String id = base;
    for (int number = 2; !taken.add(id); number++) {
      id = base + "-" + number;
    }
    return id;
  }

  private static String readable(String iri) {
    String bare = iri.endsWith("/") || iri.endsWith("#") ? iri.substring(0, iri.length() - 1) : iri;
    int cut =
        Math.max(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#')), bare.lastIndexOf(':'));
    String last = decoded(bare.substring(cut + 1));
    String id = last.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^-+|-+$", "");
    return id.isEmpty() ? "concept" : id.substring(0, Math.min(LONGEST, id.length()));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
