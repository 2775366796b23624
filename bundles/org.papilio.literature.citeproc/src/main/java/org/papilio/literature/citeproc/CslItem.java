package org.papilio.literature.citeproc;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;

/** A record as the formatter takes it: in the shape of CSL-JSON. */
final class CslItem {

  /** What no style prints, and long. */
  private static final Set<String> LEFT_OUT = Set.of("abstract", "note", "annote", "references");

  private CslItem() {}

  /**
   * @param markup whether inline markup stays, to become HTML
   */
  static CSLItemData of(LiteratureRecord record, boolean markup) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", record.key().value());
    item.put("type", record.type());
    record
        .texts()
        .forEach(
            (variable, text) -> {
              if (!LEFT_OUT.contains(variable)) {
                String plain = markup ? text : Markup.plain(text);
                item.put(variable, plain.replaceAll("\\s+", " "));
              }
            });
    record
        .names()
        .forEach(
            (variable, names) -> item.put(variable, names.stream().map(CslItem::name).toList()));
    record.dates().forEach((variable, date) -> item.put(variable, date(date)));
    return CSLItemData.fromJson(item);
  }

  private static Map<String, Object> name(Name name) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "family", name.family());
    put(map, "given", name.given());
    put(map, "suffix", name.suffix());
    put(map, "dropping-particle", name.droppingParticle());
    put(map, "non-dropping-particle", name.nonDroppingParticle());
    put(map, "literal", name.literal());
    return map;
  }

  private static void put(Map<String, Object> map, String name, String value) {
    if (!value.isEmpty()) {
      map.put(name, value);
    }
  }

  private static Map<String, Object> date(LiteratureDate date) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (date.first().isPresent()) {
      List<List<Integer>> parts =
          Stream.concat(date.first().stream(), date.last().stream()).map(CslItem::parts).toList();
      map.put("date-parts", parts);
      if (date.season() > 0) {
        map.put("season", String.valueOf(date.season()));
      }
      if (date.circa()) {
        map.put("circa", Boolean.TRUE);
      }
    } else {
      map.put("literal", date.text());
    }
    return map;
  }

  private static List<Integer> parts(DateParts date) {
    return Stream.of(date.year(), date.month(), date.day()).takeWhile(part -> part != 0).toList();
  }
}
