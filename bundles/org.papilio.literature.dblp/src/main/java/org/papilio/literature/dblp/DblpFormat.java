package org.papilio.literature.dblp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.tagged.TaggedExchange;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.api.xml.XmlRecords;
import org.papilio.literature.api.xml.XmlRecords.Broken;
import org.papilio.literature.api.xml.XmlRecords.Found;
import org.papilio.literature.api.xml.XmlRecords.Whole;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;

/** The XML of dblp, whole or in part. */
@Component
public final class DblpFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(DblpMapping.ID, "dblp (XML)", List.of("xml"), "application/xml", true, false);
  private static final Pattern BEGIN = Pattern.compile("<dblp(?:person)?[\\s>]|<!DOCTYPE dblp");

  private final TaggedExchange exchange = new TaggedExchange(new DblpMapping());

  @Activate
  public DblpFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    return BEGIN.matcher(SourceText.start(start)).find() ? 0.95 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    SourceFile spelled =
        new SourceFile(source.name(), () -> new LatinEntities(source.open()), source.encoding());
    try (XmlRecords records = XmlRecords.open(spelled, DblpMapping.RECORDS, Set.of())) {
      for (Found found = records.next(); found != null; found = records.next()) {
        switch (found) {
          case Whole whole ->
              exchange.hand(
                  new TaggedRecord(
                      whole.line(), DblpMapping.UNITS.take(whole.element()), whole.repairs()),
                  sink);
          case Broken broken ->
              sink.unreadable("line " + broken.line(), broken.reason(), broken.raw());
        }
      }
      if (records.foreignBytes() > 0) {
        sink.note(records.foreignBytes() + " bytes are no UTF-8 and were read as Windows-1252.");
      }
    }
  }

  @Override
  public void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw Problem.usage("records cannot be written as dblp does")
        .allowing("such as csl-json")
        .exception();
  }
}
