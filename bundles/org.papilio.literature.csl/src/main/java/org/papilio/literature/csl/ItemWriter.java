package org.papilio.literature.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.classes.Classification;

/** A record as an item, without its source fields. */
final class ItemWriter {

  private ItemWriter() {}

  static Map<String, @Nullable Object> write(LiteratureRecord record) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("id", record.key().value());
    item.put("type", record.type());
    item.putAll(record.texts());
    record
        .names()
        .forEach(
            (variable, names) -> item.put(variable, names.stream().map(ItemWriter::name).toList()));
    record.dates().forEach((variable, date) -> item.put(variable, date(date)));
    Map<String, @Nullable Object> ours = new LinkedHashMap<>();
    if (!record.keywords().isEmpty()) {
      boolean comma = record.keywords().stream().anyMatch(word -> word.indexOf(',') >= 0);
      boolean semicolon = record.keywords().stream().anyMatch(word -> word.indexOf(';') >= 0);
      boolean alone = record.keywords().size() == 1;
      item.put("keyword", String.join(comma ? "; " : ", ", record.keywords()));
      if (semicolon || comma && alone) {
        ours.put("keywords", record.keywords());
      }
    }
    if (!record.bodies().isEmpty()) {
      ours.put("bodies", record.bodies().stream().map(BodyOfLiterature::id).toList());
    }
    List<String> concepts =
        record.sourceFields().stream()
            .filter(Classification::holdsConcept)
            .map(SourceField::value)
            .toList();
    if (!concepts.isEmpty()) {
      ours.put("concepts", concepts);
    }
    if (!ours.isEmpty()) {
      item.put("custom", Map.of(ItemReader.OURS, ours));
    }
    return item;
  }

  private static Map<String, String> name(Name name) {
    Map<String, String> map = new LinkedHashMap<>();
    put(map, "family", name.family());
    put(map, "given", name.given());
    put(map, "dropping-particle", name.droppingParticle());
    put(map, "non-dropping-particle", name.nonDroppingParticle());
    put(map, "suffix", name.suffix());
    put(map, "literal", name.literal());
    return map;
  }

  private static void put(Map<String, String> map, String part, String value) {
    if (!value.isEmpty()) {
      map.put(part, value);
    }
  }

  private static Map<String, @Nullable Object> date(LiteratureDate date) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    DateParts start = date.start();
    if (start != null) {
      List<List<Integer>> parts = new ArrayList<>();
      parts.add(parts(start));
      date.last().ifPresent(end -> parts.add(parts(end)));
      map.put("date-parts", parts);
    }
    if (date.openEnd()) {
      map.put("open", true);
    }
    if (date.season() > 0) {
      map.put("season", date.season());
    }
    if (date.circa()) {
      map.put("circa", true);
    }
    if (!date.literal().isEmpty()) {
      map.put("literal", date.literal());
    }
    if (!date.raw().isEmpty()) {
      map.put("raw", date.raw());
    }
    return map;
  }

  private static List<Integer> parts(DateParts date) {
    if (date.day() > 0) {
      return List.of(date.year(), date.month(), date.day());
    }
    return date.month() > 0 ? List.of(date.year(), date.month()) : List.of(date.year());
  }
}
