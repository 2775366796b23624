package org.papilio.literature.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Invocation;

/** Tells people and programs about records. */
final class Texts {

  private final Messages messages;
  private final PrintWriter out;

  Texts(Invocation in) {
    this.messages = Messages.of(Texts.class, in.locale());
    this.out = in.out();
  }

  void say(String key, Object... values) {
    out.println(messages.text(key, values));
  }

  String text(String key) {
    return messages.text(key);
  }

  void line(String text) {
    out.println(text);
  }

  /** "Moulaert, Martinelli et al. 2005 Towards Alternative Model(s) of Local Innovation". */
  static String brief(LiteratureRecord record) {
    List<Name> creators = record.creators();
    String names = creators.stream().limit(2).map(Texts::surname).collect(Collectors.joining(", "));
    String more = creators.size() > 2 ? " et al." : "";
    String date = record.issued().map(Texts::year).orElse("");
    return (names + more + " " + date + " " + Markup.plain(record.title())).strip();
  }

  private static String surname(Name name) {
    return name.isLiteral()
        ? name.literal()
        : Stream.of(name.droppingParticle(), name.nonDroppingParticle(), name.family())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
  }

  private static String year(LiteratureDate date) {
    return date.year().isPresent() ? String.valueOf(date.year().getAsInt()) : date.text();
  }

  /** A record for {@code --json}: the shape of CSL-JSON, with our own lists beside. */
  static Map<String, Object> json(LiteratureRecord record) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", record.key().value());
    map.put("type", record.type());
    map.putAll(record.texts());
    record
        .names()
        .forEach((variable, names) -> map.put(variable, names.stream().map(Texts::json).toList()));
    record.dates().forEach((variable, date) -> map.put(variable, json(date)));
    map.put("keywords", record.keywords());
    map.put("bodies", record.bodies().stream().map(BodyOfLiterature::id).toList());
    map.put("sourceFields", record.sourceFields());
    return map;
  }

  private static Map<String, String> json(Name name) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("family", name.family());
    map.put("given", name.given());
    map.put("suffix", name.suffix());
    map.put("dropping-particle", name.droppingParticle());
    map.put("non-dropping-particle", name.nonDroppingParticle());
    map.put("literal", name.literal());
    map.values().removeIf(String::isEmpty);
    return map;
  }

  private static Map<String, Object> json(LiteratureDate date) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("edtf", date.text());
    date.first().map(DateParts::year).ifPresent(year -> map.put("year", year));
    if (!date.literal().isEmpty()) {
      map.put("literal", date.literal());
    }
    if (!date.raw().isEmpty()) {
      map.put("raw", date.raw());
    }
    return map;
  }
}
