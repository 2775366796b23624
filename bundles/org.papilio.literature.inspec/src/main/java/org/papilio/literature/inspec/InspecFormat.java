package org.papilio.literature.inspec;

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

/** The tagged text of Inspec. */
@Component
public final class InspecFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          InspecMapping.ID, "Inspec (tagged text)", List.of("txt"), "text/plain", true, false);
  private static final Pattern RECORD = Pattern.compile("(?m)^\\ufeff?Record\\b.{0,60}INSPEC");
  private static final Pattern TAG = Pattern.compile("(?m)^[A-Z]{2} ~ ");

  private final TaggedExchange exchange = new TaggedExchange(new InspecMapping());

  @Activate
  public InspecFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    String text = SourceText.start(start);
    if (!RECORD.matcher(text).find()) {
      return 0;
    }
    Matcher tag = TAG.matcher(text);
    return tag.find() ? 0.95 : 0.6;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      exchange.read(new InspecScanner(text), sink);
      text.remark().ifPresent(sink::note);
    }
  }

  @Override
  public void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw Problem.usage("records cannot be written as Inspec does")
        .allowing("such as ris")
        .exception();
  }
}
