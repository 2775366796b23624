package org.papilio.literature.marc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.marc.Iso2709Scanner.Found;
import org.papilio.platform.loss.LossReport;

/** MARC 21 as ISO 2709, in MARC-8 or UTF-8; written in UTF-8. */
@Component
public final class MarcFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          MarcSpelling.ID,
          "MARC 21 (ISO 2709)",
          List.of("mrc", "marc", "mrc21", "iso2709"),
          "application/marc",
          true,
          true);

  @Activate
  public MarcFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    return Iso2709Scanner.likely(start);
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (InputStream in = source.open()) {
      Iso2709Scanner scanner = new Iso2709Scanner(in);
      Iso2709Parser parser = new Iso2709Parser(new CharacterCoding(source.encoding()));
      long number = 0;
      for (Found found = scanner.next(); found != null; found = scanner.next()) {
        number++;
        String where = "byte " + found.offset() + ", record " + number;
        if (!found.problem().isEmpty()) {
          sink.unreadable(where, found.problem(), found.raw());
          continue;
        }
        try {
          MarcRecord record = parser.parse(found.bytes());
          if (!found.note().isEmpty()) {
            sink.note(where + ": " + found.note() + ".");
          }
          MarcRecords.hand(record, parser.repairs(), where, sink);
        } catch (MarcProblem e) {
          sink.unreadable(where, e.reason(), found.raw());
        }
      }
    }
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    OutputStream buffered = new BufferedOutputStream(out);
    while (records.hasNext()) {
      buffered.write(Iso2709Writer.bytes(MarcRecords.written(records.next(), losses)));
    }
    buffered.flush();
  }
}
