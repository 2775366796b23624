package org.papilio.literature.vocabularies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a file says of one subject, as it comes. */
final class RawConcept {

  /** A text with its language. */
  record Text(String language, String text) implements Comparable<Text> {
    @Override
    public int compareTo(Text other) {
      int byLanguage = language.compareTo(other.language);
      return byLanguage != 0 ? byLanguage : text.compareTo(other.text);
    }
  }

  final String iri;
  boolean concept;
  boolean scheme;
  final List<Text> preferred = new ArrayList<>();
  final List<Text> others = new ArrayList<>();
  final List<Text> definitions = new ArrayList<>();
  final List<Text> titles = new ArrayList<>();
  final Set<String> notations = new LinkedHashSet<>();
  final Set<String> broader = new LinkedHashSet<>();
  final Set<String> related = new LinkedHashSet<>();
  final Set<String> matches = new LinkedHashSet<>();

  /** Nodes of SKOS-XL whose literal form is a label. */
  final Map<String, Boolean> labelNodes = new LinkedHashMap<>();

  RawConcept(String iri) {
    this.iri = iri;
  }
}
