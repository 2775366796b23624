package org.papilio.literature.isi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.tagged.Keywords;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.text.Languages;

/**
 * What the tags of Web of Science mean. Source: Clarivate, Web of Science Core Collection field
 * tags.
 */
final class IsiMapping implements TaggedMapping {

  static final String ID = "isi";

  /** Tags whose value is a variable as it stands, in the order in which they are written. */
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("SE", "collection-title");
    TEXTS.put("AB", "abstract");
    TEXTS.put("PU", "publisher");
    TEXTS.put("SN", "ISSN");
    TEXTS.put("BN", "ISBN");
    TEXTS.put("J9", "container-title-short");
    TEXTS.put("VL", "volume");
    TEXTS.put("IS", "issue");
    TEXTS.put("SU", "supplement-number");
    TEXTS.put("DI", "DOI");
    TEXTS.put("PM", "PMID");
    TEXTS.put("PG", "number-of-pages");
    TEXTS.put("CT", "event-title");
    TEXTS.put("CL", "event-place");
  }

  private static final Map<String, Set<String>> OTHERS =
      Map.ofEntries(
          Map.entry("PT", Set.of("type")),
          Map.entry("DT", Set.of("type")),
          Map.entry("AU", Set.of("author")),
          Map.entry("AF", Set.of("author")),
          Map.entry("CA", Set.of("author")),
          Map.entry("GP", Set.of("author")),
          Map.entry("BE", Set.of("editor")),
          Map.entry("ED", Set.of("editor")),
          Map.entry("BA", Set.of("container-author")),
          Map.entry("BF", Set.of("container-author")),
          Map.entry("TI", Set.of("title")),
          Map.entry("SO", Set.of("container-title")),
          Map.entry("JI", Set.of("container-title-short")),
          Map.entry("LA", Set.of("language")),
          Map.entry("PI", Set.of("publisher-place")),
          Map.entry("PV", Set.of("publisher-place")),
          Map.entry("PD", Set.of("issued")),
          Map.entry("PY", Set.of("issued")),
          Map.entry("BP", Set.of("page")),
          Map.entry("BR", Set.of("page")),
          Map.entry("EP", Set.of("page")),
          Map.entry("PS", Set.of("page")),
          Map.entry("AR", Set.of("page")),
          Map.entry("DE", Set.of("keyword", "bodies")),
          Map.entry("ID", Set.of("keyword", "bodies")));

  @Override
  public String format() {
    return ID;
  }

  @Override
  public String first() {
    return "PT";
  }

  @Override
  public Set<String> variables(String tag) {
    String text = TEXTS.get(tag);
    return text == null ? OTHERS.getOrDefault(tag, Set.of()) : Set.of(text);
  }

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    LiteratureRecord.Builder record =
        LiteratureRecord.of(new RecordKey("-"), IsiTypes.toCsl(in.first("PT"), in.first("DT")));
    boolean inspec = in.first("UT").startsWith("INSPEC:");
    TEXTS.forEach((tag, variable) -> record.text(variable, marked(in.first(tag), inspec)));
    record.text("title", marked(in.first("TI"), inspec));
    record.text("container-title", in.first("SO"));
    record.text("container-title-short", in.first("JI", "J9"));
    record.text("publisher-place", in.first("PI", "PV"));
    record.text("language", Languages.code(in.first("LA")));
    record.text("page", IsiPages.read(in));
    IsiDates.read(in.first("PD"), in.first("PY")).ifPresent(date -> record.date("issued", date));
    in.values(in.first("AF").isEmpty() ? "AU" : "AF")
        .forEach(value -> IsiNames.read(value).forEach(name -> record.name("author", name)));
    for (String bodies : in.values("CA", "GP")) {
      bodies.lines().forEach(body -> record.name("author", Name.literal(body.strip())));
    }
    in.values("BE", "ED")
        .forEach(value -> IsiNames.read(value).forEach(name -> record.name("editor", name)));
    in.values(in.first("BF").isEmpty() ? "BA" : "BF")
        .forEach(v -> IsiNames.read(v).forEach(name -> record.name("container-author", name)));
    for (String words : in.values("DE", "ID")) {
      // Inspec parts groups of descriptors by slashes as well.
      for (String word : marked(words, inspec).split(inspec ? ";|/{1,2}(?: |$)" : ";")) {
        if (!word.isBlank()) {
          Keywords.add(record, word.strip());
        }
      }
    }
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }

  /** Inspec writes H/sub 2/O for what CSL marks as an index. */
  private static String marked(String text, boolean inspec) {
    return inspec
        ? text.replaceAll("\\s?/sub\\s+([^/]{1,30})/", "<sub>$1</sub>")
            .replaceAll("\\s?/sup\\s+([^/]{1,30})/", "<sup>$1</sup>")
        : text;
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    List<Tag> tags = new ArrayList<>();
    put(tags, "PT", IsiTypes.publication(record.type()));
    put(tags, "DT", IsiTypes.document(record.type()));
    put(tags, "AU", names(record, "author"));
    put(tags, "CA", literals(record));
    put(tags, "BE", names(record, "editor"));
    put(tags, "BA", names(record, "container-author"));
    put(tags, "TI", record.title());
    put(tags, "SO", record.text("container-title"));
    put(tags, "LA", record.text("language"));
    put(tags, "DE", String.join("; ", Keywords.of(record)));
    TEXTS.forEach((tag, variable) -> put(tags, tag, record.text(variable)));
    put(tags, "PI", record.text("publisher-place"));
    IsiPages.write(record.text("page")).forEach((tag, value) -> put(tags, tag, value));
    record
        .date("issued")
        .ifPresent(date -> IsiDates.write(date).forEach((tag, value) -> put(tags, tag, value)));
    return TaggedRecord.of(tags);
  }

  private static String names(LiteratureRecord record, String variable) {
    return record.names(variable).stream()
        .filter(name -> !name.isLiteral() || !variable.equals("author"))
        .map(name -> name.isLiteral() ? name.literal() : IsiNames.write(name))
        .collect(Collectors.joining("\n"));
  }

  private static String literals(LiteratureRecord record) {
    return record.names("author").stream()
        .filter(Name::isLiteral)
        .map(name -> name.literal().replaceAll("\\s+", " ").strip())
        .collect(Collectors.joining("\n"));
  }

  private static void put(List<Tag> tags, String name, String value) {
    String plain = IsiScanner.LISTS.contains(name) ? value : value.replaceAll("\\s+", " ");
    if (!plain.isBlank()) {
      tags.add(new Tag(name, plain.strip()));
    }
  }
}
