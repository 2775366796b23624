package org.papilio.literature.medline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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

/** MEDLINE as tagged text: what PubMed saves as "PubMed" or "nbib". */
@Component
public final class MedlineFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          MedlineMapping.ID,
          "MEDLINE (PubMed, nbib)",
          List.of("nbib", "medline"),
          "application/nbib",
          true,
          true);
  private static final Pattern NUMBER = Pattern.compile("(?m)^\\ufeff?PMID ?- ?\\d");
  private static final Pattern TAGGED =
      Pattern.compile("(?m)^\\ufeff?(?:[A-Z]{4}|[A-Z]{3} |[A-Z]{2}  )- ?\\S");
  private static final Pattern RIS = Pattern.compile("(?m)^\\s?TY  ?-");

  private final TaggedExchange exchange = new TaggedExchange(new MedlineMapping());

  @Activate
  public MedlineFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    String text = SourceText.start(start);
    if (RIS.matcher(text).find()) {
      return 0;
    }
    if (NUMBER.matcher(text).find()) {
      return 0.9;
    }
    Matcher tags = TAGGED.matcher(text);
    int count = 0;
    boolean own = false;
    while (tags.find()) {
      count++;
      String tag = tags.group().strip().replaceFirst("\\s*-.*", "");
      own |= List.of("PMC", "PMCR", "FAU", "BTI", "STAT", "TI", "PT").contains(tag);
    }
    return count >= 3 && own ? 0.6 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      exchange.read(new MedlineScanner(text), sink);
      text.remark().ifPresent(sink::note);
    }
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    while (records.hasNext()) {
      for (Tag tag : exchange.written(records.next(), losses).tags()) {
        writer.write(String.format(Locale.ROOT, "%-4s- %s\n", tag.name(), tag.value()));
      }
      writer.write("\n");
    }
    writer.flush();
  }
}
