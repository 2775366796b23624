package org.papilio.literature.bibtex;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.bibtex.Block.Entry;
import org.papilio.literature.bibtex.Block.Field;
import org.papilio.platform.loss.LossReport;

/** Writes entries, one field a line. */
final class BibtexWriting {

  private static final Set<String> MONTHS =
      Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final Writer out;
  private final LossReport.Builder losses;

  BibtexWriting(Writer out, LossReport.Builder losses) {
    this.out = out;
    this.losses = losses;
  }

  void write(LiteratureRecord record) throws IOException {
    losses.read();
    for (SourceField field : record.sourceFields()) {
      if (field.format().equals(BibtexFormat.ID)) {
        remark(field, "@");
      } else {
        losses.dropped(field.format() + ":" + field.name());
      }
    }
    Entry entry = Spellings.restore(BibtexFormat.ID, record);
    out.write("@" + entry.type() + "{" + key(entry.key()));
    for (Field field : entry.fields()) {
      boolean macro = field.name().equals("month") && MONTHS.contains(field.value());
      out.write(",\n  " + field.name() + " = ");
      out.write(macro ? field.value() : "{" + field.value() + "}");
      losses.kept(field.name());
    }
    out.write("\n}\n\n");
    for (SourceField field : record.sourceFields()) {
      if (field.format().equals(BibtexFormat.ID)) {
        remark(field, "@after-");
      }
    }
    losses.accepted();
  }

  /** A key must not end itself. */
  private static String key(String key) {
    return key.replaceAll("[,{}()=\\s\"#%]", "_");
  }

  private void remark(SourceField field, String prefix) throws IOException {
    if (!field.name().startsWith(prefix)) {
      return;
    }
    switch (field.name().substring(prefix.length())) {
      case "comment" ->
          out.write(
              TexWriter.balanced(field.value())
                  ? "@comment{" + field.value() + "}\n\n"
                  : "@comment " + field.value().replaceAll("\\R", " ") + "\n\n");
      case "preamble" -> out.write("@preamble{{" + field.value() + "}}\n\n");
      case "text" -> out.write(field.value() + "\n\n");
      default -> {}
    }
  }
}
