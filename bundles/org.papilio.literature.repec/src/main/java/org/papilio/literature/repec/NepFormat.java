package org.papilio.literature.repec;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;

/** Messages of New Economics Papers. */
@Component
public final class NepFormat implements LiteratureFormat {

  static final String ID = "repec-nep";

  private static final FormatInfo INFO =
      new FormatInfo(ID, "RePEc New Economics Papers", List.of("txt"), "text/plain", true, false);

  @Activate
  public NepFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    String text = SourceText.start(start);
    boolean named = text.contains("nep.repec.org") || text.contains("NEP: New Economics Papers");
    return named ? 0.9 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      NepPapers papers = new NepPapers(text);
      for (NepPaper paper = papers.next(); paper != null; paper = papers.next()) {
        String where = "line " + paper.line();
        if (paper.tooLong()) {
          String reason = "longer than " + NepPaper.LONGEST + " characters";
          sink.unreadable(where, reason + "; a paper may be as long as that", paper.title());
        } else {
          sink.record(paper.record(sink), where);
        }
      }
      text.remark().ifPresent(sink::note);
    }
  }

  @Override
  public void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw Problem.usage("records cannot be written as messages of RePEc")
        .allowing("such as ris")
        .exception();
  }
}
