package org.papilio.search.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.IndexSearcher;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.query.Form.Manner;
import org.papilio.search.lucene.text.Folding;
import org.papilio.search.lucene.text.Token;

/** Finds the forms under which a word may stand in the index. */
final class FormFinder {

  /** A word stands in the index under its stem too, so that one spelt so counts both. */
  private static final float INFLECTED = 1;

  private static final float SPELT = 0.5f;
  private static final float TRANSLITERATED = 0.8f;
  private static final float ONE_EDIT = 0.6f;
  private static final float TWO_EDITS = 0.3f;
  private static final int MOST_NEARLY = 12;
  private static final int SHORTEST_FUZZY = 4;
  private static final int SHORTEST_FOR_TWO_EDITS = 8;
  private static final Map<String, String> WRITTEN_OUT = Map.of("ae", "a", "oe", "o", "ue", "u");
  private static final Map<String, String> UMLAUTS = Map.of("ä", "ae", "ö", "oe", "ü", "ue");

  private final View view;

  FormFinder(View view) {
    this.view = view;
  }

  IndexSearcher searcher() {
    return view.searcher();
  }

  /**
   * A word as spelt, its inflections in the languages of the index, and with umlauts written out.
   *
   * @param typed one word as typed
   */
  List<Form> inflections(String typed) {
    Map<String, Form> forms = new LinkedHashMap<>();
    String spelt = Folding.fold(typed);
    forms.put(spelt, new Form(spelt, Manner.SPELT, SPELT));
    for (String language : view.languages()) {
      for (Token token : Token.of(typed, language)) {
        String stem = bare(token.stem());
        String marked = stem + Token.STEM_MARK;
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

  /**
   * The spellings in the index of what has the same stem as a word, and the word itself; for places
   * of words, which are held of spellings alone.
   *
   * @param typed one word as typed
   */
  Set<String> spellings(String typed, Scope scope) throws IOException {
    Set<String> spellings = new TreeSet<>();
    for (Form form : inflections(typed)) {
      if (!Token.isStem(form.term())) {
        spellings.add(form.term());
      }
    }
    Set<String> fields = scope.fields().keySet();
    for (String language : view.languages()) {
      for (Token token : Token.of(typed, language)) {
        spellings.addAll(StemFamilies.of(token, language, view.reader(), fields));
      }
      for (Token token : Token.of(Folding.fold(typed), language)) {
        spellings.addAll(StemFamilies.of(token, language, view.reader(), fields));
      }
    }
    return spellings;
  }

  /** The word as spelt alone. */
  List<Form> spelt(String typed) {
    return List.of(new Form(Folding.fold(typed), Manner.SPELT, SPELT + INFLECTED));
  }

  /**
   * Words of the index that are spelt nearly so, nearest and most frequent first.
   *
   * @param spelt a folded word
   * @param edits most letters that differ: 1 or 2
   * @param prefix letters at the beginning that must be the same
   */
  List<Form> nearly(String spelt, int edits, int prefix, Scope scope) throws IOException {
    return ranked(spelt, edits, near(scope).of(spelt, edits, prefix));
  }

  private NearSpellings near(Scope scope) {
    return new NearSpellings(view.reader(), scope.fields().keySet());
  }

  private static List<Form> ranked(String spelt, int edits, Map<String, Integer> found) {
    found.remove(spelt);
    List<Form> forms = new ArrayList<>();
    found.forEach(
        (text, count) -> {
          boolean oneEdit = edits == 1 || Distance.between(spelt, text) <= 1;
          forms.add(new Form(text, Manner.NEARLY, oneEdit ? ONE_EDIT : TWO_EDITS));
        });
    forms.sort(
        Comparator.comparing(Form::weight)
            .reversed()
            .thenComparing(form -> -found.get(form.term()))
            .thenComparing(Form::term));
    return forms.subList(0, Math.min(MOST_NEARLY, forms.size()));
  }

  /**
   * As {@link #nearly(String, int, int, Scope)}: words one letter off; where there are none and the
   * word is long enough, two letters off.
   */
  List<Form> nearly(String spelt, Scope scope) throws IOException {
    int length = spelt.codePointCount(0, spelt.length());
    if (length < SHORTEST_FUZZY || spelt.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    int edits = length >= SHORTEST_FOR_TWO_EDITS ? 2 : 1;
    List<Form> near = ranked(spelt, edits, near(scope).of(spelt, edits, 1));
    List<Form> nearest = near.stream().filter(form -> form.weight() == ONE_EDIT).toList();
    return nearest.isEmpty() ? near : nearest;
  }

  int documents(List<Form> forms, Scope scope) throws IOException {
    return WordQuery.documents(view.searcher(), scope.fields(), forms);
  }

  private static List<String> transliterations(String typed, String spelt) {
    List<String> others = new ArrayList<>();
    String without = spelt;
    for (Map.Entry<String, String> pair : WRITTEN_OUT.entrySet()) {
      without = without.replace(pair.getKey(), pair.getValue());
    }
    String lower = typed.toLowerCase(java.util.Locale.ROOT);
    String written = lower;
    for (Map.Entry<String, String> pair : UMLAUTS.entrySet()) {
      written = written.replace(pair.getKey(), pair.getValue());
    }
    if (!without.equals(spelt)) {
      others.add(without);
    }
    if (!written.equals(lower)) {
      others.add(Folding.fold(written));
    }
    return others;
  }

  private static String bare(String stem) {
    return Token.isStem(stem) ? stem.substring(0, stem.length() - 1) : stem;
  }
}
