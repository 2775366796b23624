package org.papilio.literature.endnote;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.platform.loss.LossReport;

/** The %-tags of refer, BibIX and EndNote. */
@Component
public final class ReferFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          ReferMapping.ID,
          "EndNote and refer (%-tags)",
          List.of("enw", "ref", "refer"),
          "application/x-endnote-refer",
          true,
          true);
  private static final Pattern TYPE = Pattern.compile("(?m)^\\ufeff?%0 +\\p{Lu}[\\p{L} ]+$");
  private static final Pattern TAG =
      Pattern.compile("(?m)^\\ufeff?%[0-9A-Z@?!&~*<>=+^|(\\[\\]] +\\S");
  private static final Pattern TELLING = Pattern.compile("(?m)^\\ufeff?%[0ATEJBD](?: |$)");

  private final TaggedExchange exchange = new TaggedExchange(new ReferMapping());

  @Activate
  public ReferFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    String text = SourceText.start(start);
    Matcher tag = TAG.matcher(text);
    int count = 0;
    while (tag.find()) {
      count++;
    }
    if (count >= 2 && TYPE.matcher(text).find()) {
      return 0.95;
    }
    boolean telling = TELLING.matcher(text).find();
    return telling && count >= 3 ? 0.85 : telling && count >= 1 ? 0.55 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      exchange.read(new ReferScanner(text), sink);
      text.remark().ifPresent(sink::note);
    }
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    while (records.hasNext()) {
      for (Tag tag : exchange.written(records.next(), losses).tags()) {
        writer.write((tag.name() + " " + tag.value().replace("\n", "\n  ")).stripTrailing() + "\n");
      }
      writer.write("\n");
    }
    writer.flush();
  }
}
