package org.papilio.literature.jstor;

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

/** Articles in the tag suite of JATS, of which the front matter is read. */
@Component
public final class JatsFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          JatsMapping.ID,
          "JATS articles (JSTOR XML)",
          List.of("xml"),
          "application/xml",
          true,
          false);
  private static final Pattern BEGIN =
      Pattern.compile(
          "<article\\b[^>]{0,2000}>\\s*<front[\\s>]|<article-meta[\\s>]|<journal-meta[\\s>]");

  private final TaggedExchange exchange = new TaggedExchange(new JatsMapping());

  @Activate
  public JatsFormat() {}

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
    try (XmlRecords records = XmlRecords.open(source, Set.of("article"), Set.of("front"))) {
      for (Found found = records.next(); found != null; found = records.next()) {
        switch (found) {
          case Whole whole ->
              exchange.hand(
                  new TaggedRecord(
                      whole.line(), JatsMapping.UNITS.take(whole.element()), whole.repairs()),
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
    throw Problem.usage("records cannot be written as JSTOR does")
        .allowing("such as csl-json")
        .exception();
  }
}
