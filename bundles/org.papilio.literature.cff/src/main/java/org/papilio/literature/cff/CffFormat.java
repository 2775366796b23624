package org.papilio.literature.cff;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.tagged.TaggedExchange;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.cff.YamlNode.Mapping;
import org.papilio.literature.cff.YamlNode.Sequence;
import org.papilio.platform.loss.LossReport;

/**
 * The Citation File Format: the work that a CITATION.cff belongs to, the one that is to be cited in
 * its stead, and the works it refers to. Literature without a piece of software or data at its
 * beginning is written as the references of a file that only holds them.
 */
@Component
public final class CffFormat implements LiteratureFormat {

  /** Longest file, in characters; the format is for one work. */
  static final int LONGEST = 1 << 23;

  /** Marks a file that is no work itself but holds references. */
  private static final String HOLDER = "This file only holds references; cite these.";

  private static final String ROLE = "@role";
  private static final String PREFERRED = "preferred-citation";
  private static final FormatInfo INFO =
      new FormatInfo(
          CffMapping.ID,
          "Citation File Format (CITATION.cff)",
          List.of("cff"),
          "application/yaml",
          true,
          true);
  private static final Pattern VERSION = Pattern.compile("(?m)^\\ufeff?cff-version[ \\t]*:");

  private final TaggedExchange root = new TaggedExchange(new CffMapping(true));
  private final TaggedExchange reference = new TaggedExchange(new CffMapping(false));

  @Activate
  public CffFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    return VERSION.matcher(SourceText.start(start)).find() ? 0.95 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    String text;
    try (SourceText characters = SourceText.open(source)) {
      text = beginning(characters);
      characters.remark().ifPresent(sink::note);
    }
    if (text.length() == LONGEST) {
      sink.unreadable(
          "line 1", "longer than " + LONGEST + " characters; a citation may be as long", text);
      return;
    }
    YamlSections sections = new YamlSections(text);
    for (YamlSections.Problem problem : sections.problems) {
      sink.unreadable("line " + problem.line(), problem.reason(), problem.raw());
    }
    hand(sections.root, sink);
  }

  private static String beginning(SourceText in) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] part = new char[1 << 14];
    int got;
    while (text.length() < LONGEST && (got = in.read(part, 0, part.length)) >= 0) {
      text.append(part, 0, Math.min(got, LONGEST - text.length()));
    }
    return text.toString();
  }

  private void hand(Mapping file, RecordSink sink) {
    List<Tag> tags = new ArrayList<>();
    file.entries()
        .forEach(
            (key, value) -> {
              if (!key.equals(PREFERRED) && !key.equals("references")) {
                tags.add(new Tag(key, YamlText.line(value)));
              }
            });
    boolean work = tags.stream().anyMatch(tag -> Set.of("title", "authors").contains(tag.name()));
    if (work && !file.text("message").equals(HOLDER)) {
      root.hand(new TaggedRecord(1, tags, List.of()), sink);
    }
    if (file.entries().get(PREFERRED) instanceof Mapping preferred) {
      reference.hand(tags(preferred, new Tag(ROLE, PREFERRED)), sink);
    }
    if (file.entries().get("references") instanceof Sequence(List<YamlNode> works)) {
      for (YamlNode one : works) {
        if (one instanceof Mapping cited) {
          reference.hand(tags(cited, null), sink);
        }
      }
    }
  }

  private static TaggedRecord tags(Mapping work, @Nullable Tag role) {
    List<Tag> tags = new ArrayList<>();
    work.entries().forEach((key, value) -> tags.add(new Tag(key, YamlText.line(value))));
    if (role != null) {
      tags.add(role);
    }
    return new TaggedRecord(1, tags, List.of());
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    boolean first = true;
    boolean references = false;
    while (records.hasNext()) {
      LiteratureRecord record = records.next();
      boolean work = Set.of("software", "dataset").contains(record.type());
      if (first && work && !preferred(record)) {
        StringBuilder text = new StringBuilder();
        mapping(root.written(record, losses))
            .entries()
            .forEach((key, value) -> YamlText.entry(key, value, "", text));
        writer.write(text.toString());
        first = false;
        continue;
      }
      if (first) {
        writer.write("cff-version: 1.2.0\nmessage: \"" + HOLDER + "\"\ntitle: Literature\n");
        writer.write("authors:\n  - name: Papilio\n");
        first = false;
      }
      StringBuilder text = new StringBuilder();
      Mapping cited = mapping(reference.written(record, losses));
      if (preferred(record) && !references) {
        YamlText.entry(PREFERRED, cited, "", text);
      } else {
        writer.write(references ? "" : "references:\n");
        references = true;
        YamlText.item(cited, "  ", text);
      }
      writer.write(text.toString());
    }
    writer.flush();
  }

  private static boolean preferred(LiteratureRecord record) {
    return record.sourceFields(CffMapping.ID, ROLE).contains(PREFERRED);
  }

  private static Mapping mapping(TaggedRecord work) {
    Mapping mapping = Mapping.empty();
    for (Tag tag : work.tags()) {
      if (!tag.name().startsWith("@")) {
        mapping.entries().put(tag.name(), YamlSections.value(tag.value()));
      }
    }
    return mapping;
  }
}
