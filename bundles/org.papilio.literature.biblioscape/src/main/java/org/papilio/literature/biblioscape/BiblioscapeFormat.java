package org.papilio.literature.biblioscape;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.tagged.TaggedExchange;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;

/** The tagged export of Biblioscape. */
@Component
public final class BiblioscapeFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          BiblioscapeMapping.ID,
          "Biblioscape (tagged text)",
          List.of("txt"),
          "text/plain",
          true,
          false);
  private static final Pattern TAG = Pattern.compile("(?m)^\\ufeff?--[A-Z][A-Z0-9]-- ");

  private final TaggedExchange exchange = new TaggedExchange(new BiblioscapeMapping());

  @Activate
  public BiblioscapeFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    Matcher tag = TAG.matcher(SourceText.start(start));
    int count = 0;
    while (tag.find()) {
      count++;
    }
    return count >= 2 ? 0.95 : count == 1 ? 0.6 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      exchange.read(new BiblioscapeScanner(text), sink);
      text.remark().ifPresent(sink::note);
    }
  }

  @Override
  public void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw Problem.usage("records cannot be written as Biblioscape does")
        .allowing("such as ris")
        .exception();
  }
}
