package org.papilio.literature.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.text.SourceEncoding;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.platform.loss.LossReport;

/** CSV and its like, with comma, semicolon, tab or bar between the cells. */
@Component
public final class CsvLiteratureFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          RowReader.FORMAT, "CSV and TSV", List.of("csv", "tsv", "tab"), "text/csv", true, true);
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int SAMPLE = 1 << 16;

  @Activate
  public CsvLiteratureFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    SourceEncoding encoding = SourceEncoding.detect(start);
    String text =
        new String(start, encoding.skip(), start.length - encoding.skip(), encoding.charset());
    try {
      int known = guess(text, null).known();
      return known >= 4 ? 0.8 : known >= 2 ? 0.6 : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** What parts cells, and how many columns of the header are known. */
  private record Guess(char separator, int known) {}

  private static Guess guess(String text, @Nullable Mapping mapping) throws IOException {
    Guess best = new Guess(',', 0);
    for (char separator : SEPARATORS) {
      RowScanner rows = new RowScanner(new StringReader(text), separator);
      int known = TableRows.known(rows::next, mapping);
      if (known > best.known()) {
        best = new Guess(separator, known);
      }
    }
    return best;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    Mapping mapping = source.mapping().isPresent() ? Mapping.read(source.mapping().get()) : null;
    Guess guess;
    try (SourceText text = SourceText.open(source)) {
      char[] sample = new char[SAMPLE];
      int length = 0;
      for (int n = 0; n >= 0 && length < SAMPLE; length += Math.max(0, n)) {
        n = text.read(sample, length, SAMPLE - length);
      }
      guess = guess(new String(sample, 0, length), mapping);
    }
    try (SourceText text = SourceText.open(source)) {
      TableRows.read(new RowScanner(text, guess.separator())::next, guess.known(), mapping, sink);
      if (text.foreignBytes() > 0) {
        sink.note(text.foreignBytes() + " bytes are no UTF-8 and were read as Windows-1252.");
      }
    }
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    new CsvWriting(losses).write(records, out);
  }
}
