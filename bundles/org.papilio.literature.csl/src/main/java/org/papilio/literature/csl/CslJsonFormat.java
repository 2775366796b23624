package org.papilio.literature.csl;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.classes.Classification;
import org.papilio.literature.api.text.SourceEncoding;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.csl.ItemSplitter.Item;
import org.papilio.platform.loss.LossReport;
import tools.jackson.core.JacksonException;

/** CSL-JSON 1.0.2: the data model of citation styles, as Zotero and pandoc exchange it. */
@Component
public final class CslJsonFormat implements LiteratureFormat {

  static final String ID = "csl-json";

  private static final FormatInfo INFO =
      new FormatInfo(
          ID,
          "CSL-JSON",
          List.of("json", "csl.json", "csljson"),
          "application/vnd.citationstyles.csl+json",
          true,
          true);
  private static final Pattern TYPED =
      Pattern.compile(
          "\"type\"\\s*:\\s*\"(?:article|book|chapter|paper|thesis|report|webpage|document|legal|entry|post|motion|song|manuscript|patent|graphic|broadcast|dataset|bill|speech|review|software|personal|interview)");

  @Activate
  public CslJsonFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    SourceEncoding encoding = SourceEncoding.detect(start);
    String text =
        new String(start, encoding.skip(), start.length - encoding.skip(), encoding.charset())
            .strip();
    if (!text.startsWith("[") && !text.startsWith("{")) {
      return 0;
    }
    if (TYPED.matcher(text).find()) {
      return 0.9;
    }
    return text.contains("\"issued\"") || text.contains("\"date-parts\"") ? 0.7 : 0.1;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      ItemSplitter items = new ItemSplitter(text);
      for (Item item = items.next(); item != null; item = items.next()) {
        if (item.problem().isEmpty()) {
          item(item, sink);
        } else if (!item.text().isEmpty()) {
          sink.unreadable("line " + item.line(), item.problem(), item.text());
        }
      }
      if (text.foreignBytes() > 0) {
        sink.note(text.foreignBytes() + " bytes are no UTF-8 and were read as Windows-1252.");
      }
    }
  }

  private static void item(Item item, RecordSink sink) {
    String where = "line " + item.line();
    Map<?, ?> map;
    try {
      map = (Map<?, ?>) Json.parse(item.text());
    } catch (JacksonException e) {
      sink.unreadable(where, "not well-formed JSON: " + e.getOriginalMessage(), item.text());
      return;
    }
    Optional<LiteratureRecord> record = map == null ? Optional.empty() : ItemReader.read(map);
    if (map == null || record.isEmpty()) {
      sink.unreadable(
          where,
          "the object is no item: it has no type of CSL, no title and no names",
          item.text());
      return;
    }
    List<SourceField> kept = new ArrayList<>(record.get().sourceFields());
    kept.addAll(keep(map, record.get(), sink));
    sink.record(record.get().edit().sourceFields(kept).build(), where);
  }

  /** Properties that writing the record would not give again. */
  private static List<SourceField> keep(Map<?, ?> item, LiteratureRecord record, RecordSink sink) {
    Map<String, @Nullable Object> again = ItemWriter.write(record);
    List<SourceField> kept = new ArrayList<>();
    item.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (name.isBlank() || Json.text(value).equals(Json.text(again.get(name)))) {
            sink.kept(name);
          } else {
            kept.add(new SourceField(ID, name, Json.text(value)));
            if (again.containsKey(name)) {
              sink.changed(name);
            } else {
              sink.kept(name);
            }
          }
        });
    // The order of properties means nothing in JSON.
    kept.sort(Comparator.comparing(SourceField::name));
    return kept;
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("[");
    String separator = "\n";
    while (records.hasNext()) {
      LiteratureRecord record = records.next();
      losses.read();
      writer.write(separator);
      writer.write(Json.text(restore(record, losses)));
      separator = ",\n";
      losses.accepted();
    }
    writer.write("\n]\n");
    writer.flush();
  }

  /** The item with the kept properties where they still say what the record says. */
  private static Map<String, @Nullable Object> restore(
      LiteratureRecord record, LossReport.Builder losses) {
    Map<String, @Nullable Object> item = ItemWriter.write(record);
    for (SourceField field : record.sourceFields()) {
      if (Classification.holdsConcept(field)) {
        continue;
      }
      if (!field.format().equals(ID)) {
        losses.dropped(field.format() + ":" + field.name());
        continue;
      }
      Map<String, @Nullable Object> candidate = new LinkedHashMap<>(item);
      try {
        candidate.put(field.name(), Json.parse(field.value()));
      } catch (JacksonException e) {
        continue;
      }
      if (sameMeaning(candidate, record)) {
        item = candidate;
      } else {
        losses.changed(field.name());
      }
    }
    item.keySet().forEach(losses::kept);
    return item;
  }

  private static boolean sameMeaning(Map<String, @Nullable Object> item, LiteratureRecord record) {
    Optional<LiteratureRecord> read = ItemReader.read(item);
    RecordKey key = record.key();
    List<SourceField> concepts =
        record.sourceFields().stream().filter(Classification::holdsConcept).toList();
    return read.isPresent()
        && read.get().edit().key(key).build().equals(record.edit().sourceFields(concepts).build());
  }
}
