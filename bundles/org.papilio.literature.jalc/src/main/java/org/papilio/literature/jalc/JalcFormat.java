package org.papilio.literature.jalc;

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

/** The RDF of the Japan Link Center. */
@Component
public final class JalcFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          JalcMapping.ID,
          "Japan Link Center (RDF)",
          List.of("xml"),
          "application/xml",
          true,
          false);
  private static final Pattern BEGIN =
      Pattern.compile("<rdf:Description[^>]{0,300}>\\s*<(?:prism:doi|dcterms:title)[\\s>]");

  private final TaggedExchange exchange = new TaggedExchange(new JalcMapping());

  @Activate
  public JalcFormat() {}

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
    try (XmlRecords records =
        XmlRecords.open(source, Set.of("Description"), Set.of("title", "doi", "publicationName"))) {
      for (Found found = records.next(); found != null; found = records.next()) {
        switch (found) {
          case Whole whole ->
              exchange.hand(
                  new TaggedRecord(
                      whole.line(), JalcMapping.UNITS.take(whole.element()), whole.repairs()),
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
    throw Problem.usage("records cannot be written as the Japan Link Center does")
        .allowing("such as csl-json")
        .exception();
  }
}
