package org.papilio.search.lucene.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Languages by their very common words: what language a text is in, and which words carry little.
 */
public final class Languages {

  /** Signs looked at to tell a language. */
  private static final int LOOKED_AT = 2_000;

  private static final Map<String, Supplier<CharArraySet>> STOP_SETS = stopSets();

  private static final List<String> LANGUAGES = STOP_SETS.keySet().stream().sorted().toList();

  /** Apart, for reading the words of all languages would hold up the first query. */
  private static final class English {
    static final Set<String> COMMON = folded(STOP_SETS.get("en").get());

    private English() {}
  }

  /** Needed to guess a language, and where texts are in others than English. */
  private static final class All {
    static final Map<String, Set<String>> COMMON =
        LANGUAGES.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    language -> language, language -> folded(STOP_SETS.get(language).get())));
    static final CharArrayMap<int[]> LANGUAGES_OF_WORD = languagesOfWord();

    private All() {}
  }

  private static final Set<String> JOIN_NAMES = Set.of("et", "al", "eds", "ed", "und", "e", "y");
  private static final Set<String> ASKING =
      Set.of(
          "what", "which", "who", "whom", "how", "why", "when", "where", "do", "does", "did", "can",
          "about", "from", "has", "have", "had", "we", "you", "i", "any", "its");
  private static final Map<String, String> THREE_LETTERS =
      Map.ofEntries(
          Map.entry("eng", "en"),
          Map.entry("ger", "de"),
          Map.entry("deu", "de"),
          Map.entry("fre", "fr"),
          Map.entry("fra", "fr"),
          Map.entry("ita", "it"),
          Map.entry("spa", "es"),
          Map.entry("dut", "nl"),
          Map.entry("nld", "nl"),
          Map.entry("swe", "sv"),
          Map.entry("hun", "hu"),
          Map.entry("por", "pt"),
          Map.entry("dan", "da"),
          Map.entry("fin", "fi"),
          Map.entry("nor", "no"),
          Map.entry("english", "en"),
          Map.entry("german", "de"),
          Map.entry("deutsch", "de"),
          Map.entry("french", "fr"),
          Map.entry("francais", "fr"),
          Map.entry("italian", "it"),
          Map.entry("spanish", "es"),
          Map.entry("dutch", "nl"),
          Map.entry("swedish", "sv"),
          Map.entry("hungarian", "hu"));

  private Languages() {}

  /**
   * The two-letter code of what records call a language: {@code en-GB}, {@code eng}, {@code
   * English}.
   *
   * @return empty when nothing known
   */
  public static String code(String named) {
    String bare = Folding.fold(named.strip());
    if (THREE_LETTERS.containsKey(bare)) {
      return THREE_LETTERS.get(bare);
    }
    String first = bare.split("[-_]", 2)[0];
    return first.length() == 2 ? first : THREE_LETTERS.getOrDefault(first, "");
  }

  /**
   * The language whose very common words a text holds most of.
   *
   * @return a two-letter code; empty when two languages have as many, or fewer than two stand there
   */
  public static String guess(String text) {
    int[] counts = new int[LANGUAGES.size()];
    WordSplitter words = new WordSplitter();
    words.reset(text, LOOKED_AT);
    while (words.next()) {
      int[] languages = All.LANGUAGES_OF_WORD.get(words.letters(), words.first(), words.length());
      if (languages != null) {
        for (int language : languages) {
          counts[language]++;
        }
      }
    }
    int best = 0;
    int second = -1;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        second = best;
        best = i;
      } else if (second < 0 || counts[i] > counts[second]) {
        second = i;
      }
    }
    boolean clear = counts[best] >= 2 && counts[best] > counts[second];
    return clear ? LANGUAGES.get(best) : "";
  }

  /**
   * Those of a row's words that are so common that a hit need not have them: English ones, those
   * that join names in citations, and those of another language when the row holds two of it, for
   * {@code war} is common in German alone.
   *
   * @param folded the folded words of the row
   * @param languages languages of the index
   */
  public static Set<String> commonIn(Collection<String> folded, Set<String> languages) {
    Set<String> common = new HashSet<>();
    for (String word : folded) {
      if (JOIN_NAMES.contains(word) || ASKING.contains(word) || common("en").contains(word)) {
        common.add(word);
      }
    }
    for (String language : languages) {
      List<String> ofLanguage = folded.stream().filter(common(language)::contains).toList();
      if (ofLanguage.size() >= 2) {
        common.addAll(ofLanguage);
      }
    }
    return common;
  }

  private static CharArrayMap<int[]> languagesOfWord() {
    CharArrayMap<int[]> languages = new CharArrayMap<>(8_192, false);
    for (int i = 0; i < LANGUAGES.size(); i++) {
      int language = i;
      for (String word : All.COMMON.get(LANGUAGES.get(i))) {
        int[] known = languages.get(word);
        int[] more = known == null ? new int[1] : Arrays.copyOf(known, known.length + 1);
        more[more.length - 1] = language;
        languages.put(word, more);
      }
    }
    return languages;
  }

  private static Map<String, Supplier<CharArraySet>> stopSets() {
    return Map.ofEntries(
        Map.entry("ca", CatalanAnalyzer::getDefaultStopSet),
        Map.entry("da", DanishAnalyzer::getDefaultStopSet),
        Map.entry("de", GermanAnalyzer::getDefaultStopSet),
        Map.entry("el", GreekAnalyzer::getDefaultStopSet),
        Map.entry("en", EnglishAnalyzer::getDefaultStopSet),
        Map.entry("es", SpanishAnalyzer::getDefaultStopSet),
        Map.entry("et", EstonianAnalyzer::getDefaultStopSet),
        Map.entry("fi", FinnishAnalyzer::getDefaultStopSet),
        Map.entry("fr", FrenchAnalyzer::getDefaultStopSet),
        Map.entry("hu", HungarianAnalyzer::getDefaultStopSet),
        Map.entry("it", ItalianAnalyzer::getDefaultStopSet),
        Map.entry("lt", LithuanianAnalyzer::getDefaultStopSet),
        Map.entry("nl", DutchAnalyzer::getDefaultStopSet),
        Map.entry("no", NorwegianAnalyzer::getDefaultStopSet),
        Map.entry("pt", PortugueseAnalyzer::getDefaultStopSet),
        Map.entry("ro", RomanianAnalyzer::getDefaultStopSet),
        Map.entry("ru", RussianAnalyzer::getDefaultStopSet),
        Map.entry("sv", SwedishAnalyzer::getDefaultStopSet),
        Map.entry("tr", TurkishAnalyzer::getDefaultStopSet));
  }

  private static Set<String> common(String language) {
    return language.equals("en") ? English.COMMON : All.COMMON.getOrDefault(language, Set.of());
  }

  private static Set<String> folded(CharArraySet words) {
    return words.stream()
        .map(word -> new String((char[]) word))
        .flatMap(word -> Stream.of(word, Folding.fold(word)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
