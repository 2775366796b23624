package org.papilio.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;

/**
 * Records by a fixed seed: words and names are as unevenly frequent as in language (Zipf), a fifth
 * are copies of an earlier record with the changes that databases make.
 */
final class MadeRecords {

  private static final int WORDS = 30_000;
  private static final int NAMES = 20_000;
  private static final int JOURNALS = 1_500;

  private final Random random = new Random(20_250_729);
  private final List<LiteratureRecord> records = new ArrayList<>();

  MadeRecords(int count) {
    for (int i = 0; i < count; i++) {
      RecordKey key = new RecordKey("r" + i);
      boolean copy = i > 10 && random.nextInt(5) == 0;
      records.add(copy ? changed(records.get(random.nextInt(i)), key) : fresh(key));
    }
  }

  List<LiteratureRecord> list() {
    return records;
  }

  private LiteratureRecord fresh(RecordKey key) {
    LiteratureRecord.Builder record = LiteratureRecord.of(key, "article-journal");
    record.text("title", words(4 + random.nextInt(10)));
    record.text("abstract", words(120));
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      String given = (char) ('A' + random.nextInt(26)) + ".";
      record.name("author", Name.of(word("n", rank(NAMES)), given));
    }
    int journal = rank(JOURNALS);
    record.text("container-title", "journal of " + word("j", journal) + " " + word("k", journal));
    record.text("volume", String.valueOf(1 + random.nextInt(60)));
    int page = 1 + random.nextInt(900);
    record.text("page", page + "-" + (page + 5 + random.nextInt(20)));
    record.text("DOI", random.nextInt(10) < 7 ? "10.1000/" + key : "");
    record.date("issued", LiteratureDate.year(1980 + random.nextInt(45)));
    return record.build();
  }

  private LiteratureRecord changed(LiteratureRecord record, RecordKey key) {
    LiteratureRecord.Builder copy = record.edit().key(key);
    switch (random.nextInt(4)) {
      case 0 -> copy.text("DOI", "");
      case 1 -> copy.text("abstract", "");
      case 2 -> copy.text("title", record.title().toUpperCase(java.util.Locale.ROOT) + ".");
      default -> copy.text("page", record.text("page").split("-", 2)[0]);
    }
    return copy.build();
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word("", rank(WORDS)));
    }
    return text.toString();
  }

  /** Ranks by Zipf's law: the n-th is n times rarer than the first. */
  private int rank(int most) {
    return (int) Math.exp(random.nextDouble() * Math.log(most));
  }

  private static String word(String begin, int rank) {
    StringBuilder word = new StringBuilder(begin);
    for (int rest = rank * 7919 + 13; rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.toString();
  }
}
