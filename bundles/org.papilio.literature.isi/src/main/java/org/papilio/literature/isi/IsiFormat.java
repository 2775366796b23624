package org.papilio.literature.isi;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.tagged.TaggedExchange;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.platform.loss.LossReport;

/** The tagged export of Web of Science. */
@Component
public final class IsiFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          IsiMapping.ID,
          "Web of Science (ISI tagged text)",
          List.of("isi", "ciw"),
          "application/x-inst-for-Scientific-info",
          true,
          true);
  private static final Pattern HEADER = Pattern.compile("(?m)^\\ufeff?FN [^\\r\\n]*\\R\\s*VR ");
  private static final Pattern RECORD =
      Pattern.compile("(?m)^\\ufeff?PT \\S{1,2}[^\\r\\n]{0,20}\\R(?:[A-Z][A-Z0-9] |   )");

  private final TaggedExchange exchange = new TaggedExchange(new IsiMapping());

  @Activate
  public IsiFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    String text = SourceText.start(start);
    return HEADER.matcher(text).find() ? 0.95 : RECORD.matcher(text).find() ? 0.8 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      exchange.read(new IsiScanner(text), sink);
      text.remark().ifPresent(sink::note);
    }
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("FN Papilio\nVR 1.0\n");
    while (records.hasNext()) {
      for (Tag tag : exchange.written(records.next(), losses).tags()) {
        writer.write(tag.name() + " " + tag.value().replace("\n", "\n   ") + "\n");
      }
      writer.write("ER\n\n");
    }
    writer.write("EF\n");
    writer.flush();
  }
}
