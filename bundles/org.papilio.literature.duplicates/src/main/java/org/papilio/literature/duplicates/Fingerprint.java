package org.papilio.literature.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;

/**
 * What of a record is compared, small enough to keep for every record of a library.
 *
 * @param title folded
 * @param titleWords numbers in the vocabulary of titles, in order
 * @param asides numbers of the words of the title that stand in brackets: "(panel session)"
 * @param names numbers in the vocabulary of names, of the family names in order; of a name in one
 *     piece all its words but initials
 * @param initials of each of {@code names}; 0 when not known
 * @param year 0 when not known
 * @param containers folded titles of what the work appeared in, long and short; may be empty
 * @param abstractMarks sample of the words of the abstract, sorted; empty when it is short
 */
record Fingerprint(
    RecordKey key,
    String type,
    String doi,
    List<String> isbns,
    List<String> issns,
    String pmid,
    String title,
    int[] titleWords,
    int[] asides,
    int[] names,
    char[] initials,
    int year,
    List<String> containers,
    String volume,
    String issue,
    String firstPage,
    String lastPage,
    int[] abstractMarks) {

  private static final Set<String> NO_NAMES =
      Set.of("jr", "sr", "ii", "iii", "others", "anonymous", "anon", "corporate");
  private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
  private static final int MARKS = 40;
  private static final int FEWEST_WORDS = 15;

  static Fingerprint of(LiteratureRecord record, Vocabulary words, Vocabulary families) {
    String title = Folding.fold(record.title());
    List<Integer> names = new ArrayList<>();
    StringBuilder initials = new StringBuilder();
    for (Name name : record.creators()) {
      name(name, families, names, initials);
    }
    String[] pages = Locations.pages(record.text("page"));
    String numbers = record.text("ISBN") + " " + record.text("ISSN");
    return new Fingerprint(
        record.key(),
        record.type(),
        Locations.doi(record.text("DOI")),
        Locations.isbns(record.text("ISBN")),
        Locations.issns(numbers),
        Locations.number(record.text("PMID")),
        title,
        Folding.words(title).stream().mapToInt(words::number).toArray(),
        asides(record.title(), words),
        names.stream().mapToInt(Integer::intValue).toArray(),
        initials.toString().toCharArray(),
        record.year().orElse(0),
        containers(record),
        Locations.number(record.text("volume")),
        Locations.issue(record.text("issue")),
        pages[0],
        pages[1],
        marks(record.text("abstract")));
  }

  private static int[] asides(String title, Vocabulary words) {
    Matcher aside = ASIDE.matcher(title);
    List<Integer> found = new ArrayList<>();
    // Brackets around the whole title mark a translation.
    while (aside.find() && aside.end() - aside.start() < title.length() / 2) {
      Folding.words(Folding.fold(aside.group())).forEach(word -> found.add(words.number(word)));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void name(
      Name name, Vocabulary families, List<Integer> names, StringBuilder initials) {
    boolean whole = name.isLiteral() || name.family().isEmpty();
    String family = Folding.fold(whole ? name.literal() + name.given() : name.family());
    String given = whole ? "" : Folding.fold(name.given());
    char initial = given.isEmpty() ? 0 : given.charAt(0);
    for (String word : Folding.words(family)) {
      if (word.length() >= (whole ? 3 : 2)
          && !Folding.isFunctionWord(word)
          && !NO_NAMES.contains(word)) {
        names.add(families.number(word));
        initials.append(initial);
      }
    }
  }

  private static List<String> containers(LiteratureRecord record) {
    List<String> found = new ArrayList<>();
    for (String variable : List.of("container-title", "container-title-short", "event-title")) {
      String folded = Folding.fold(record.text(variable));
      if (!folded.isEmpty() && !found.contains(folded)) {
        found.add(folded);
      }
    }
    return List.copyOf(found);
  }

  /** The smallest hashes of the words: two texts share as much of them as of their words. */
  private static int[] marks(String text) {
    String folded = Folding.fold(text.length() > 1500 ? text.substring(0, 1500) : text);
    int[] hashes =
        Folding.words(folded).stream()
            .filter(word -> word.length() > 3)
            .mapToInt(word -> mixed(word.hashCode()))
            .distinct()
            .sorted()
            .toArray();
    return hashes.length < FEWEST_WORDS
        ? new int[0]
        : Arrays.copyOf(hashes, Math.min(MARKS, hashes.length));
  }

  /** Spreads a hash over all bits. Source: Appleby, MurmurHash3, finalizer, 2011. */
  static int mixed(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  int[] distinctTitleWords() {
    return Arrays.stream(titleWords).distinct().toArray();
  }

  int[] distinctNames() {
    return Arrays.stream(names).distinct().toArray();
  }
}
