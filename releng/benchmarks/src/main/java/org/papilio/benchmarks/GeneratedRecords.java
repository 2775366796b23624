package org.papilio.benchmarks;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.SplittableRandom;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;

/**
 * Bibliographic records made by rule: record {@code n} is the same on every machine and needs no
 * record before it, so a corpus of any size costs no memory. Words, authors, venues and keywords
 * are drawn by rank as in real libraries: few are everywhere, most are rare (Zipf, On the frequency
 * of words, 1949). One million records have about 500,000 different authors, 5,000 venues, a year
 * from 1950 to 2025, an abstract in seven of ten and a DOI in eight of ten; written as BibTeX they
 * are about 1 GB.
 */
public final class GeneratedRecords extends AbstractList<LiteratureRecord> implements RandomAccess {

  /** Records of the usual corpus. */
  public static final int USUAL = 1_000_000;

  private static final int VOCABULARY = 200_000;
  private static final int AUTHORS = 600_000;
  private static final int VENUES = 5_000;
  private static final int KEYWORDS = 30_000;
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2025;
  private static final long SEED = 20_260_301L;

  private final int size;
  private final long seed;

  /** The usual corpus of {@value #USUAL} records. */
  public GeneratedRecords() {
    this(USUAL, SEED);
  }

  /**
   * A corpus of another size; its first records are those of every larger one of the same seed.
   *
   * @param size how many records, 0 or more
   */
  public GeneratedRecords(int size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  /** A corpus of another size with the usual seed. */
  public static GeneratedRecords of(int size) {
    return new GeneratedRecords(size, SEED);
  }

  @Override
  public int size() {
    return size;
  }

  /**
   * Record number {@code index}.
   *
   * @param index 0 to {@code size - 1}
   */
  @Override
  public LiteratureRecord get(int index) {
    Objects.checkIndex(index, size);
    SplittableRandom random = new SplittableRandom(mixed(seed + index));
    String type = type(random.nextInt(100));
    List<Name> authors = authors(random);
    int year = year(random);
    String key = authors.getFirst().family().replaceAll("[^A-Za-z]", "") + year + "x" + index;
    LiteratureRecord.Builder record =
        LiteratureRecord.of(new RecordKey(key), type)
            .text("title", sentence(random, 5 + random.nextInt(11)))
            .text("language", random.nextInt(10) == 0 ? "de" : "en")
            .names("author", authors)
            .date("issued", LiteratureDate.of(date(random, year)));
    venue(record, type, random);
    if (random.nextInt(10) < 8) {
      record.text("DOI", "10." + (1000 + ranked(random, 900, 0.7)) + "/gen." + index);
    }
    if (random.nextInt(10) < 7) {
      record.text("abstract", paragraph(random, 60 + random.nextInt(140)));
    }
    for (int i = random.nextInt(7); i > 0; i--) {
      int word = ranked(random, KEYWORDS, 0.9);
      record.keyword(Words.of(20 + word * 5 % VOCABULARY) + " " + Words.of(20 + word / 3));
    }
    return record.build();
  }

  /** Neighbours become strangers; the finisher of MurmurHash3 (Appleby 2011, public domain). */
  private static long mixed(long number) {
    long h = number;
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }

  private static String type(int percent) {
    if (percent < 65) {
      return "article-journal";
    }
    if (percent < 80) {
      return "paper-conference";
    }
    if (percent < 88) {
      return "book";
    }
    return percent < 96 ? "chapter" : percent < 98 ? "thesis" : "report";
  }

  private static List<Name> authors(SplittableRandom random) {
    int count = 1 + ranked(random, 8, 0.3);
    List<Name> authors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int author = ranked(random, AUTHORS, 0.7);
      // Family names repeat among people as they do in a telephone book.
      String family = Words.name(author % 65_003);
      authors.add(Name.of(family, Words.name(author * 31 % 4_001) + " " + initial(author)));
    }
    return authors;
  }

  private static String initial(int author) {
    return (char) ('A' + author / 65_003 % 26) + ".";
  }

  /** More in each year than in the one before, by about four per cent. */
  private static int year(SplittableRandom random) {
    double age = -Math.log(1 - random.nextDouble() * 0.955) / 0.041;
    return Math.max(FIRST_YEAR, LAST_YEAR - (int) age);
  }

  private static DateParts date(SplittableRandom random, int year) {
    return random.nextInt(3) == 0
        ? new DateParts(year, 1 + random.nextInt(12), 0)
        : DateParts.year(year);
  }

  private static void venue(LiteratureRecord.Builder record, String type, SplittableRandom random) {
    int venue = ranked(random, VENUES, 0.8);
    String name = "Journal of " + Words.title(venue + 40) + " " + Words.title(venue * 7 + 100);
    switch (type) {
      case "article-journal" -> {
        int page = 1 + random.nextInt(900);
        record
            .text("container-title", name)
            .text("volume", String.valueOf(1 + random.nextInt(80)))
            .text("issue", String.valueOf(1 + random.nextInt(12)))
            .text("page", page + "-" + (page + 1 + random.nextInt(30)))
            .text("ISSN", issn(venue));
      }
      case "paper-conference", "chapter" ->
          record.text("container-title", "Proceedings on " + Words.title(venue + 60));
      default -> record.text("publisher", Words.title(venue / 10 + 20) + " Press");
    }
  }

  private static String issn(int venue) {
    return String.format("%04d-%04d", 1000 + venue % 9000, venue * 37 % 10_000);
  }

  private static String sentence(SplittableRandom random, int words) {
    StringBuilder text = new StringBuilder(words * 8);
    for (int i = 0; i < words; i++) {
      String word = Words.of(ranked(random, VOCABULARY, 1));
      if (i == 0) {
        text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      } else {
        text.append(' ').append(word);
      }
    }
    return text.toString();
  }

  private static String paragraph(SplittableRandom random, int words) {
    StringBuilder text = new StringBuilder(words * 8);
    for (int left = words; left > 0; left -= 18) {
      text.append(sentence(random, Math.min(18, left))).append(left > 18 ? ". " : ".");
    }
    return text.toString();
  }

  /**
   * A rank, small ones more often: its frequency falls with the rank to the power of {@code slope}.
   *
   * @param slope 0 (all alike) to 1 (Zipf's law)
   * @return 0 to {@code many - 1}
   */
  private static int ranked(SplittableRandom random, int many, double slope) {
    double u = random.nextDouble();
    double rank =
        slope == 1 ? Math.exp(u * Math.log(many + 1.0)) - 1 : many * Math.pow(u, 1 / (1 - slope));
    return Math.min(many - 1, (int) rank);
  }
}
