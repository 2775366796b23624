package org.papilio.literature.ovid;

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

/** The labelled text of Ovid. */
@Component
public final class OvidFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(OvidMapping.ID, "Ovid (labelled text)", List.of(), "text/plain", true, true);
  private static final Pattern NUMBER =
      Pattern.compile("(?m)^\\ufeff?\\s{0,3}<\\d{1,9}>[ \\t]*\\R(?:\\s*\\R)?\\p{Lu}[\\p{L} -]+$");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?m)^(?:Accession Number|Author|Authors|Title|Source|Publication Type)\\s*$");

  private final TaggedExchange exchange = new TaggedExchange(new OvidMapping());

  @Activate
  public OvidFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    String text = SourceText.start(start);
    return NUMBER.matcher(text).find() && LABEL.matcher(text).find() ? 0.9 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      exchange.read(new OvidScanner(text), sink);
      text.remark().ifPresent(sink::note);
    }
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    while (records.hasNext()) {
      for (Tag tag : exchange.written(records.next(), losses).tags()) {
        boolean number = tag.name().equals(OvidScanner.NUMBER);
        writer.write(
            number
                ? "<" + tag.value() + ">\n"
                : tag.name() + "\n  " + tag.value().replace("\n", "\n  ") + "\n");
      }
      writer.write("\n");
    }
    writer.flush();
  }
}
