package org.papilio.literature.ris;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.text.SourceEncoding;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.ris.RisRecord.Tag;
import org.papilio.literature.ris.RisScanner.Broken;
import org.papilio.literature.ris.RisScanner.Found;
import org.papilio.literature.ris.RisScanner.Whole;
import org.papilio.platform.loss.LossReport;

/** RIS, as databases and reference managers export it. */
@Component
public final class RisFormat implements LiteratureFormat {

  static final String ID = "ris";

  private static final FormatInfo INFO =
      new FormatInfo(ID, "RIS", List.of("ris"), "application/x-research-info-systems", true, true);
  private static final Pattern BEGIN = Pattern.compile("(?m)^\\s?TY {1,3}-");
  private static final Pattern ISI = Pattern.compile("(?m)^\\ufeff?(?:FN|PT) \\S");

  @Activate
  public RisFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    SourceEncoding encoding = SourceEncoding.detect(start);
    String text =
        new String(start, encoding.skip(), start.length - encoding.skip(), encoding.charset());
    return BEGIN.matcher(text).find() ? 0.95 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      RisScanner scanner = new RisScanner(text);
      boolean any = false;
      for (Found found = scanner.next(); found != null; found = scanner.next()) {
        any = true;
        String outside = scanner.outside();
        switch (found) {
          case Whole whole -> hand(whole.record(), outside, sink);
          case Broken broken ->
              sink.unreadable("line " + broken.line(), broken.reason(), broken.raw());
        }
      }
      String rest = scanner.outside();
      if (!any && !rest.isEmpty()) {
        String reason =
            ISI.matcher(rest).find()
                ? "no line begins with 'TY  -'; this looks like Web of Science's plain text (ISI)"
                : "no line begins with 'TY  -', so there is no record";
        sink.unreadable("line 1", reason, rest);
      } else if (!rest.isEmpty()) {
        sink.unreadable("line " + scanner.line(), "text behind the last record", rest);
      }
      if (text.foreignBytes() > 0) {
        sink.note(text.foreignBytes() + " bytes are no UTF-8 and were read as Windows-1252.");
      }
    }
  }

  private static void hand(RisRecord in, String outside, RecordSink sink) {
    String where = "line " + in.line();
    if (in.tags().stream().allMatch(tag -> tag.value().isBlank())) {
      sink.unreadable(
          where, "the record is empty: it has no tag with a value", "TY  - " + in.type());
      return;
    }
    for (String repair : in.repairs()) {
      sink.note(where + ": " + repair + ".");
    }
    LiteratureRecord record;
    try {
      record = RisReader.read(in);
    } catch (RuntimeException | StackOverflowError e) {
      // No content may end an import; what is a fault of ours is reported with the record.
      sink.unreadable(where, "its tags could not be mapped: " + e, raw(in));
      return;
    }
    List<SourceField> kept = new ArrayList<>();
    if (!outside.isEmpty()) {
      kept.add(new SourceField(ID, "@text", outside));
      sink.kept("@text");
    }
    kept.addAll(RisSpellings.keep(in, record, sink));
    sink.record(record.edit().sourceFields(kept).build(), where);
  }

  private static String raw(RisRecord in) {
    StringBuilder raw = new StringBuilder("TY  - " + in.type() + "\n");
    in.tags().forEach(tag -> raw.append(tag.name() + "  - " + tag.value() + "\n"));
    return raw.append("ER  - ").toString();
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    while (records.hasNext()) {
      LiteratureRecord record = records.next();
      losses.read();
      RisWriter.lost(record).forEach(losses::dropped);
      for (SourceField field : record.sourceFields()) {
        if (!field.format().equals(ID)) {
          losses.dropped(field.format() + ":" + field.name());
        } else if (field.name().equals("@text")) {
          writer.write(field.value() + "\r\n");
        }
      }
      RisRecord restored = RisSpellings.restore(record);
      write(writer, "TY", restored.type());
      for (Tag tag : restored.tags()) {
        write(writer, tag.name(), tag.value());
        losses.kept(tag.name());
      }
      writer.write("ER  - \r\n\r\n");
      losses.accepted();
    }
    writer.flush();
  }

  private static void write(Writer writer, String tag, String value) throws IOException {
    writer.write(tag + "  - " + value.replaceAll("\\R", "\r\n") + "\r\n");
  }
}
