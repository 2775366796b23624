package org.papilio.literature.bibtex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.bibtex.Block.Broken;
import org.papilio.literature.bibtex.Block.Definition;
import org.papilio.literature.bibtex.Block.Entry;
import org.papilio.literature.bibtex.Block.Remark;

/** One reading of one file. Entries that inherit from a later one wait for the end. */
final class BibtexReading {

  private static final Pattern ENCODING =
      Pattern.compile("(?m)^%.{0,80}?(?i:encoding|coding)\\s*[:=]\\s*[A-Za-z0-9_\\-]{3,}.*$");

  private static final Pattern HEADLESS = Pattern.compile("(?m)^\\s*@[A-Za-z]+\\s*(?:,|$)");

  private final SourceFile source;
  private final RecordSink sink;
  private final Strings strings = new Strings();
  private final List<SourceField> remarks = new ArrayList<>();
  private final Spellings.Tally tally;
  private @Nullable LiteratureRecord last;
  private int lastLine;

  BibtexReading(SourceFile source, RecordSink sink) {
    this.source = source;
    this.sink = sink;
    this.tally =
        new Spellings.Tally() {
          @Override
          public void kept(String field) {
            sink.kept(field);
          }

          @Override
          public void changed(String field) {
            sink.changed(field);
          }
        };
  }

  /**
   * @param inheritance with all entries that some entry inherits from
   */
  void run(Inheritance inheritance) throws IOException {
    int containers = 0;
    try (SourceText text = SourceText.open(source)) {
      BibtexScanner scanner = new BibtexScanner(text, strings);
      for (Block block = scanner.next(); block != null; block = scanner.next()) {
        switch (block) {
          case Entry entry when entry.type().equals("xdata") -> containers++;
          case Entry entry -> entry(entry, inheritance.complete(entry));
          case Remark remark -> remark(remark);
          case Broken broken ->
              sink.unreadable("line " + broken.line(), broken.reason(), broken.raw());
          case Definition definition -> {}
        }
      }
      finish(text, containers);
      if (inheritance.leftOut() > 0) {
        sink.note(
            inheritance.leftOut()
                + " cross-references lead to more entries than can be held at once; what these"
                + " inherit is missing.");
      }
    }
  }

  private void entry(Entry own, Entry complete) {
    LiteratureRecord record;
    try {
      record = EntryReader.read(complete);
    } catch (RuntimeException | StackOverflowError e) {
      // No content may end an import; what is a fault of ours is reported with the entry.
      sink.unreadable("line " + own.line(), "its fields could not be mapped: " + e, raw(own));
      return;
    }
    List<SourceField> kept = new ArrayList<>(remarks);
    remarks.clear();
    kept.addAll(Spellings.keep(BibtexFormat.ID, own, record, tally));
    for (String repair : own.repairs()) {
      sink.note("line " + own.line() + ", entry '" + own.key() + "': " + repair + ".");
    }
    hand(record.edit().sourceFields(kept).build(), own.line());
  }

  private static String raw(Entry entry) {
    StringBuilder raw = new StringBuilder("@" + entry.type() + "{" + entry.key() + ",\n");
    entry.fields().forEach(one -> raw.append(one.name() + " = {" + one.value() + "},\n"));
    return raw.append("}").toString();
  }

  /** One record is held back, so that what stands at the end of the file can stay with it. */
  private void hand(@Nullable LiteratureRecord next, int line) {
    if (last != null) {
      sink.record(last, "line " + lastLine);
    }
    last = next;
    lastLine = line;
  }

  /**
   * Keeps a remark for the next record; an encoding that it declares was true of this file only.
   */
  private void remark(Remark remark) {
    String text = ENCODING.matcher(remark.text()).replaceAll("").strip();
    if (text.isEmpty()) {
      return;
    }
    if (remark.kind().equals("text") && HEADLESS.matcher(text).find()) {
      sink.unreadable(
          "line " + remark.line(), "the type of an entry stands here without '{' behind it", text);
      return;
    }
    sink.kept("@" + remark.kind());
    SourceField before = remarks.isEmpty() ? null : remarks.getLast();
    if (before != null && before.name().equals("@text") && remark.kind().equals("text")) {
      text = before.value() + "\n\n" + text;
      remarks.removeLast();
    }
    remarks.add(new SourceField(BibtexFormat.ID, "@" + remark.kind(), text));
  }

  private void finish(SourceText text, int containers) {
    LiteratureRecord record = last;
    if (record != null) {
      LiteratureRecord.Builder edited = record.edit();
      for (SourceField field : remarks) {
        edited.sourceField(
            new SourceField(field.format(), "@after-" + field.name().substring(1), field.value()));
      }
      last = edited.build();
      hand(null, 0);
    }
    if (record == null && strings.defined() == 0) {
      // A file of remarks alone is none of ours, unless all of it is commented out.
      remarks.stream()
          .filter(field -> field.name().equals("@text") && !field.value().startsWith("%"))
          .findFirst()
          .ifPresent(
              field ->
                  sink.unreadable(
                      "line 1", "there is no entry: none begins with '@'", field.value()));
    }
    if (strings.defined() > 0) {
      sink.note(strings.defined() + " @string abbreviations were replaced by their values.");
    }
    if (strings.leftOut() > 0) {
      sink.note(strings.leftOut() + " @string abbreviations are more than can be held at once.");
    }
    if (!strings.undefined().isEmpty()) {
      sink.note(
          "Abbreviations used and never defined, taken as they stand: "
              + String.join(", ", strings.undefined().stream().limit(20).toList())
              + ".");
    }
    if (containers > 0) {
      sink.note(containers + " @xdata entries were taken over into the entries that name them.");
    }
    if (text.foreignBytes() > 0) {
      sink.note(text.foreignBytes() + " bytes are no UTF-8 and were read as Windows-1252.");
    } else if (!text.encoding().reason().equals("by its bytes")) {
      sink.note("Encoding: " + text.encoding().charset() + ", " + text.encoding().reason() + ".");
    }
  }
}
