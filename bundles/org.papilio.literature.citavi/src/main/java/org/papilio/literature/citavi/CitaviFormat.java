package org.papilio.literature.citavi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.api.xml.XmlRecords;
import org.papilio.literature.api.xml.XmlRecords.Broken;
import org.papilio.literature.api.xml.XmlRecords.Found;
import org.papilio.literature.api.xml.XmlRecords.Whole;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;

/** Projects of Citavi 5 and 6, as backup or as plain XML. */
@Component
public final class CitaviFormat implements LiteratureFormat {

  static final String ID = "citavi";

  private static final FormatInfo INFO =
      new FormatInfo(
          ID,
          "Citavi project",
          List.of("ctv6bak", "ctv5bak", "ctv6", "ctv5"),
          "application/zip",
          true,
          false);

  @Activate
  public CitaviFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    String text = SourceText.start(CitaviArchive.start(start));
    return text.contains("<CitaviExchangeData") ? 0.95 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    SourceFile xml = CitaviArchive.unpacked(source);
    CitaviProject project;
    try {
      project = CitaviProject.read(xml);
    } catch (DamagedArchiveException e) {
      sink.unreadable("the archive", e.getMessage(), "");
      return;
    }
    try (XmlRecords records = XmlRecords.open(xml, Set.of("Reference"), Set.of())) {
      for (Found found = records.next(); found != null; found = records.next()) {
        switch (found) {
          case Whole whole -> {
            whole.repairs().forEach(sink::note);
            String where = "line " + whole.line();
            if (whole.element().childText("ReferenceType").isEmpty()
                && whole.element().childText("Title").isEmpty()) {
              sink.unreadable(
                  where, "the reference has no type and no title", whole.element().xml());
            } else {
              sink.record(new CitaviReference(whole.element(), project, sink).record(), where);
            }
          }
          case Broken broken ->
              sink.unreadable("line " + broken.line(), broken.reason(), broken.raw());
        }
      }
    } catch (DamagedArchiveException e) {
      sink.unreadable("the archive", e.getMessage(), "");
    }
  }

  @Override
  public void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw Problem.usage("records cannot be written as a project of Citavi")
        .allowing("such as ris")
        .exception();
  }
}
