package org.papilio.literature.repec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.Keywords;

/**
 * One paper of a message. Authors stand either indented below the title, one a line, or behind
 * "By:" with their affiliation in parentheses; what stands behind neither is the abstract.
 */
final class NepPaper {

  /** Longest paper, in characters. */
  static final int LONGEST = 1 << 20;

  private static final Pattern FIELD = Pattern.compile("(Date|By|URL|Keywords|JEL):\\s*(.*)");
  private static final Pattern AFFILIATED = Pattern.compile("([^()]+?)\\s*\\((.+)\\)");

  private final int line;
  private final String title;
  private final List<String> authors = new ArrayList<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private String open = "";
  private int length;

  NepPaper(int line, String title) {
    this.line = line;
    this.title = title;
  }

  int line() {
    return line;
  }

  String title() {
    return title;
  }

  boolean tooLong() {
    return length > LONGEST;
  }

  void add(String raw) {
    length += raw.length();
    if (tooLong()) {
      return;
    }
    String plain = raw.strip();
    Matcher field = FIELD.matcher(plain);
    if (field.matches()) {
      open = field.group(1);
      if (open.equals("By")) {
        author(field.group(2));
      } else {
        fields.put(open, field.group(2));
      }
    } else if (plain.isEmpty()) {
      open = "";
    } else if (open.equals("By")) {
      author(plain);
    } else if (open.equals("Keywords")) {
      fields.merge(open, plain, (before, more) -> before + " " + more);
    } else if (raw.startsWith("  ") && text.isEmpty() && fields.isEmpty()) {
      author(plain);
    } else {
      text.append(text.isEmpty() ? "" : " ").append(plain);
    }
  }

  private void author(String name) {
    if (!name.isBlank()) {
      authors.add(name.strip());
    }
  }

  LiteratureRecord record(RecordSink sink) {
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), "report");
    record.text("title", title);
    record.text("abstract", text.toString());
    record.text("URL", fields.getOrDefault("URL", ""));
    Dates.any(fields.getOrDefault("Date", "")).ifPresent(date -> record.date("issued", date));
    for (String author : authors) {
      Matcher affiliated = AFFILIATED.matcher(author);
      boolean known = affiliated.matches();
      record.name("author", name(known ? affiliated.group(1) : author));
      if (known) {
        record.sourceField(new SourceField(NepFormat.ID, "By", author));
        sink.kept("By");
      }
    }
    String words = fields.getOrDefault("Keywords", "");
    for (String word : words.split(words.contains(";") ? ";" : ",")) {
      if (!word.isBlank()) {
        Keywords.add(record, word.strip());
      }
    }
    if (fields.containsKey("JEL")) {
      record.sourceField(new SourceField(NepFormat.ID, "JEL", fields.get("JEL")));
      sink.kept("JEL");
    }
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }

  /** "Family, Given" or "Given Family". */
  private static Name name(String text) {
    int comma = text.indexOf(',');
    if (comma > 0 && comma < text.length() - 1) {
      return Name.of(text.substring(0, comma).strip(), text.substring(comma + 1).strip());
    }
    String plain = text.replace(",", "").strip();
    int blank = plain.lastIndexOf(' ');
    return blank < 0
        ? plain.isEmpty() ? Name.literal(text) : Name.of(plain, "")
        : Name.of(plain.substring(blank + 1), plain.substring(0, blank));
  }
}
