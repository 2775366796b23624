package org.papilio.literature.medline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.tagged.Keywords;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.text.Languages;

/**
 * What the tags of MEDLINE mean. Source: National Library of Medicine, MEDLINE/PubMed Data Element
 * (Field) Descriptions.
 */
final class MedlineMapping implements TaggedMapping {

  static final String ID = "medline";

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
  private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dXx]");
  private static final Pattern ISBN = Pattern.compile("[\\dXx][\\dXx\\- ]{8,16}[\\dXx]");

  /** Tags whose value is a variable as it stands, in the order in which they are written. */
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("VI", "volume");
    TEXTS.put("IP", "issue");
    TEXTS.put("PG", "page");
    TEXTS.put("TT", "original-title");
    TEXTS.put("CTI", "collection-title");
    TEXTS.put("VTI", "volume-title");
    TEXTS.put("TA", "container-title-short");
    TEXTS.put("PB", "publisher");
    TEXTS.put("PL", "publisher-place");
    TEXTS.put("EN", "edition");
    TEXTS.put("PMID", "PMID");
    TEXTS.put("GN", "note");
    TEXTS.put("PST", "status");
  }

  private static final Map<String, Set<String>> OTHERS =
      Map.ofEntries(
          Map.entry("PT", Set.of("type")),
          Map.entry("TI", Set.of("title")),
          Map.entry("BTI", Set.of("title", "container-title")),
          Map.entry("JT", Set.of("container-title")),
          Map.entry("AB", Set.of("abstract")),
          Map.entry("FAU", Set.of("author")),
          Map.entry("AU", Set.of("author")),
          Map.entry("CN", Set.of("author")),
          // What says more of an author must stay behind that author.
          Map.entry("AD", Set.of("author")),
          Map.entry("AUID", Set.of("author")),
          Map.entry("FED", Set.of("editor")),
          Map.entry("ED", Set.of("editor")),
          Map.entry("DP", Set.of("issued")),
          Map.entry("DEP", Set.of("available-date")),
          Map.entry("LA", Set.of("language")),
          Map.entry("IS", Set.of("ISSN")),
          Map.entry("ISBN", Set.of("ISBN")),
          Map.entry("AID", Set.of("DOI")),
          Map.entry("LID", Set.of("DOI")),
          Map.entry("PMC", Set.of("PMCID")),
          Map.entry("MH", Set.of("keyword", "bodies")),
          Map.entry("OT", Set.of("keyword", "bodies")));

  @Override
  public String format() {
    return ID;
  }

  @Override
  public Set<String> variables(String tag) {
    String text = TEXTS.get(tag);
    return text == null ? OTHERS.getOrDefault(tag, Set.of()) : Set.of(text);
  }

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), "document");
    TEXTS.forEach((tag, variable) -> record.text(variable, in.first(tag)));
    MedlineNames.read(in, record);
    titles(in, record);
    record.text("abstract", String.join("\n", in.values("AB")));
    record.text("language", Languages.code(in.first("LA")));
    record.text("ISSN", found(ISSN, in.values("IS")));
    record.text("ISBN", found(ISBN, in.values("ISBN")));
    record.text("DOI", found(DOI, in.values("AID", "LID")));
    record.text("PMCID", in.first("PMC"));
    MedlineDates.read(in.first("DP")).ifPresent(date -> record.date("issued", date));
    MedlineDates.read(in.first("DEP")).ifPresent(date -> record.date("available-date", date));
    in.values("MH", "OT").forEach(word -> keyword(word, record));
    LiteratureRecord read = record.build();
    return record.key(key(read)).build();
  }

  private static void titles(TaggedRecord in, LiteratureRecord.Builder record) {
    StringBuilder title = new StringBuilder();
    for (String part : in.values("TI")) {
      boolean pause = title.isEmpty() || ".:;?!".indexOf(title.charAt(title.length() - 1)) >= 0;
      title.append(title.isEmpty() ? "" : pause ? " " : ": ").append(part);
    }
    String book = in.first("BTI");
    String journal = in.first("JT");
    boolean whole = title.isEmpty() && !book.isEmpty();
    record.text("title", whole ? book : title.toString());
    record.text("container-title", !journal.isEmpty() ? journal : whole ? "" : book);
    boolean periodical = !journal.isEmpty() || !in.first("TA").isEmpty();
    String inBook = book.isEmpty() ? "" : whole ? "book" : "chapter";
    record.type(MedlineTypes.toCsl(in.values("PT"), periodical, inBook));
  }

  /** A subject heading with several qualifiers is several keywords; a major topic is not marked. */
  private static void keyword(String value, LiteratureRecord.Builder record) {
    String plain = value.startsWith("body:") ? value : value.replace("*", "");
    int slash = plain.indexOf('/');
    boolean heading = slash > 0 && plain.indexOf('/', slash + 1) > 0;
    if (!heading) {
      Keywords.add(record, plain.strip());
      return;
    }
    String descriptor = plain.substring(0, slash);
    for (String qualifier : plain.substring(slash + 1).split("/")) {
      Keywords.add(record, (descriptor + "/" + qualifier).strip());
    }
  }

  private static String found(Pattern pattern, List<String> values) {
    for (String value : values) {
      Matcher found = pattern.matcher(value);
      if (found.find()) {
        return found.group();
      }
    }
    return "";
  }

  private static RecordKey key(LiteratureRecord record) {
    String year = record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
    RecordKey key = KeySuggestion.of(record.creators(), year, record.title());
    String number = record.text("PMID").replaceAll("\\D", "");
    return key.value().equals("record") && !number.isEmpty() ? new RecordKey("pmid" + number) : key;
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    List<Tag> tags = new ArrayList<>();
    put(tags, "PMID", record.text("PMID"));
    put(tags, "IS", record.text("ISSN"));
    put(tags, "ISBN", record.text("ISBN"));
    TEXTS.forEach(
        (tag, variable) -> {
          if (!tag.equals("PMID")) {
            put(tags, tag, record.text(variable));
          }
        });
    record.date("issued").ifPresent(date -> put(tags, "DP", MedlineDates.words(date)));
    record.date("available-date").ifPresent(date -> put(tags, "DEP", MedlineDates.digits(date)));
    put(tags, "TI", record.title());
    boolean inBook = Set.of("chapter", "paper-conference").contains(record.type());
    put(tags, inBook && !record.title().isEmpty() ? "BTI" : "JT", record.text("container-title"));
    record.text("abstract").lines().forEach(line -> put(tags, "AB", line.strip()));
    tags.addAll(MedlineNames.write(record));
    put(tags, "LA", record.text("language"));
    put(tags, "PT", MedlineTypes.fromCsl(record.type()));
    Keywords.of(record).forEach(word -> put(tags, "OT", word));
    put(tags, "PMC", record.text("PMCID"));
    String doi = record.text("DOI");
    put(tags, "AID", doi.isEmpty() ? "" : doi + " [doi]");
    return TaggedRecord.of(tags);
  }

  private static void put(List<Tag> tags, String name, String value) {
    if (!value.isBlank()) {
      tags.add(new Tag(name, value.strip().replaceAll("\\s+", " ")));
    }
  }
}
