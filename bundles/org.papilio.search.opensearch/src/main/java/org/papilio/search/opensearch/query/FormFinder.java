package org.papilio.search.opensearch.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.search.api.engine.Word;
import org.papilio.search.api.engine.WordAnalysis;
import org.papilio.search.opensearch.index.Layout;
import org.papilio.search.opensearch.query.Form.Manner;

/** Finds the forms under which a word may stand in the index. */
final class FormFinder {

  /** A word stands in the index under its stem too, so that one spelt so counts both. */
  private static final double INFLECTED = 1;

  private static final double SPELT = 0.5;
  private static final double TRANSLITERATED = 0.8;
  private static final Map<String, String> WRITTEN_OUT = Map.of("ae", "a", "oe", "o", "ue", "u");
  private static final Map<String, String> UMLAUTS = Map.of("ä", "ae", "ö", "oe", "ü", "ue");

  private final WordAnalysis analysis;
  private final Set<String> languages;

  /**
   * @param languages of the texts in the index
   */
  FormFinder(WordAnalysis analysis, Set<String> languages) {
    this.analysis = analysis;
    this.languages = new TreeSet<>(languages);
  }

  WordAnalysis analysis() {
    return analysis;
  }

  Set<String> languages() {
    return languages;
  }

  /** The words of a text as spelt, without joined ones. */
  List<Word> parts(String text) {
    return analysis.words(text, "").stream().filter(word -> !word.joined()).toList();
  }

  /**
   * A word as spelt, its inflections in the languages of the index, and with umlauts written out.
   *
   * @param typed one word as typed
   */
  List<Form> inflections(String typed) {
    Map<String, Form> forms = new LinkedHashMap<>();
    String spelt = analysis.fold(typed);
    forms.put(spelt, new Form(spelt, Manner.SPELT, SPELT));
    for (String language : languages) {
      for (Word word : analysis.words(typed, language)) {
        String stem = word.stem();
        String marked = Layout.STEM + stem;
        forms.putIfAbsent(marked, new Form(marked, Manner.INFLECTED, INFLECTED));
        if (stem.equals(spelt)) {
          // a word that is its own stem is indexed once, and must not weigh less for it
          forms.put(spelt, new Form(spelt, Manner.SPELT, SPELT + INFLECTED));
        } else {
          forms.putIfAbsent(stem, new Form(stem, Manner.INFLECTED, INFLECTED));
        }
      }
    }
    for (String other : transliterations(typed, spelt)) {
      forms.putIfAbsent(other, new Form(other, Manner.TRANSLITERATED, TRANSLITERATED));
    }
    return List.copyOf(forms.values());
  }

  /** The word as spelt alone. */
  List<Form> spelt(String typed) {
    return List.of(new Form(analysis.fold(typed), Manner.SPELT, SPELT + INFLECTED));
  }

  private List<String> transliterations(String typed, String spelt) {
    List<String> others = new ArrayList<>();
    String without = spelt;
    for (Map.Entry<String, String> pair : WRITTEN_OUT.entrySet()) {
      without = without.replace(pair.getKey(), pair.getValue());
    }
    String lower = typed.toLowerCase(Locale.ROOT);
    String written = lower;
    for (Map.Entry<String, String> pair : UMLAUTS.entrySet()) {
      written = written.replace(pair.getKey(), pair.getValue());
    }
    if (!without.equals(spelt)) {
      others.add(without);
    }
    if (!written.equals(lower)) {
      others.add(analysis.fold(written));
    }
    return others;
  }
}
