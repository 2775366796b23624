package org.papilio.literature.jalc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.XmlUnits;
import org.papilio.literature.api.xml.XmlElement;

/**
 * What the elements of the Japan Link Center mean; most stand once in each script. Nothing is
 * written, so every element stays with its record.
 */
final class JalcMapping implements TaggedMapping {

  static final String ID = "jalc";

  static final XmlUnits UNITS = new XmlUnits(Set.of(), List.of());

  private static final Map<String, String> TEXTS =
      Map.of("doi", "DOI", "volume", "volume", "number", "issue", "issn", "ISSN");
  private static final Map<String, Set<String>> VARIABLES = new HashMap<>();

  static {
    TEXTS.forEach((unit, variable) -> VARIABLES.put(unit, Set.of(variable)));
    VARIABLES.put("title", Set.of("title", "original-title"));
    VARIABLES.put("creator", Set.of("author"));
    VARIABLES.put("publisher", Set.of("publisher"));
    VARIABLES.put("publicationName", Set.of("container-title"));
    VARIABLES.put("date", Set.of("issued"));
    VARIABLES.put("startingPage", Set.of("page"));
    VARIABLES.put("endingPage", Set.of("page"));
    VARIABLES.put("@about", Set.of("URL"));
  }

  @Override
  public String format() {
    return ID;
  }

  @Override
  public Set<String> variables(String unit) {
    return VARIABLES.getOrDefault(unit, Set.of());
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    return TaggedRecord.of(List.of());
  }

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    List<String> periodicals = texts(in, "publicationName");
    String type = periodicals.isEmpty() ? "document" : "article-journal";
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), type);
    TEXTS.forEach((unit, variable) -> record.text(variable, first(in, unit)));
    List<String> titles = texts(in, "title");
    String title = preferred(titles);
    record.text("title", title);
    titles.stream()
        .filter(other -> !other.equals(title) && !latin(other))
        .findFirst()
        .ifPresent(other -> record.text("original-title", other));
    record.text("publisher", preferred(texts(in, "publisher")));
    record.text("container-title", preferred(periodicals));
    record.text("URL", in.first("@about"));
    Dates.any(first(in, "date")).ifPresent(date -> record.date("issued", date));
    String first = first(in, "startingPage");
    String last = first(in, "endingPage");
    boolean span = !first.isEmpty() && !last.isEmpty() && !first.equals(last);
    record.text("page", span ? first + "-" + last : first);
    record.names("author", authors(in));
    return keyed(record);
  }

  /** Each person once: where as many names are in Latin script as in another, the former. */
  private static List<Name> authors(TaggedRecord in) {
    List<Name> latin = new ArrayList<>();
    List<Name> other = new ArrayList<>();
    for (Tag tag : in.tags()) {
      if (!tag.name().equals("creator")) {
        continue;
      }
      for (XmlElement person : XmlUnits.element(tag).children()) {
        String family = person.childText("familyName");
        String given = person.childText("givenName");
        String whole = person.childText("name");
        if (!(family + given + whole).isEmpty()) {
          boolean parts = !(family + given).isEmpty();
          Name name = parts ? Name.of(family, given) : Name.literal(whole);
          (latin(name.inverted()) ? latin : other).add(name);
        }
      }
    }
    if (latin.size() == other.size()) {
      return latin;
    }
    List<Name> all = new ArrayList<>(latin);
    all.addAll(other);
    return all;
  }

  private static String preferred(List<String> texts) {
    return texts.stream()
        .filter(JalcMapping::latin)
        .findFirst()
        .orElse(texts.isEmpty() ? "" : texts.getFirst());
  }

  /** Whether the first letter is of Latin script. */
  private static boolean latin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .findFirst()
        .map(script -> script == Character.UnicodeScript.LATIN)
        .orElse(true);
  }

  private static String first(TaggedRecord in, String unit) {
    List<String> texts = texts(in, unit);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  private static List<String> texts(TaggedRecord in, String unit) {
    List<String> texts = new ArrayList<>();
    for (Tag tag : in.tags()) {
      if (tag.name().equals(unit)) {
        String text = XmlUnits.element(tag).text();
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private static LiteratureRecord keyed(LiteratureRecord.Builder record) {
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }
}
