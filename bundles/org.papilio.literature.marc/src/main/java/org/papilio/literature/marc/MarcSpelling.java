package org.papilio.literature.marc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.spelling.KeptFields;

/**
 * Fields of MARC as source fields and back. A record keeps all of them, in mnemonic text, the
 * leader under {@code LDR}.
 */
final class MarcSpelling implements KeptFields.Spelling {

  /** Format of the source fields, whichever shape the file had. */
  static final String ID = "marc21";

  static final String LEADER = "LDR";

  private static final Set<String> IMPRINT = Set.of("publisher", "publisher-place", "issued");
  private static final Set<String> SUBJECT = Set.of("keyword", "bodies");
  private static final Set<String> SERIES = Set.of("collection-title", "collection-number", "ISSN");
  private static final Set<String> NAMES = new HashSet<>(Variables.NAMES);
  private static final Map<String, Set<String>> VARIABLES =
      Map.ofEntries(
          Map.entry("020", Set.of("ISBN")),
          Map.entry("022", Set.of("ISSN")),
          Map.entry("024", Set.of("DOI", "PMID", "PMCID")),
          Map.entry("041", Set.of("language")),
          Map.entry("050", Set.of("call-number")),
          Map.entry("060", Set.of("call-number")),
          Map.entry("070", Set.of("call-number")),
          Map.entry("080", Set.of("call-number")),
          Map.entry("090", Set.of("call-number")),
          Map.entry("245", Set.of("title", "medium")),
          Map.entry("250", Set.of("edition")),
          Map.entry("255", Set.of("scale")),
          Map.entry("260", IMPRINT),
          Map.entry("264", IMPRINT),
          Map.entry("300", Set.of("number-of-pages", "number-of-volumes", "dimensions")),
          Map.entry("440", SERIES),
          Map.entry("490", SERIES),
          Map.entry("800", SERIES),
          Map.entry("810", SERIES),
          Map.entry("830", SERIES),
          Map.entry("500", Set.of("note")),
          Map.entry("501", Set.of("note")),
          Map.entry("546", Set.of("note")),
          Map.entry("502", Set.of("genre", "publisher")),
          Map.entry("520", Set.of("abstract")),
          Map.entry("600", SUBJECT),
          Map.entry("610", SUBJECT),
          Map.entry("611", SUBJECT),
          Map.entry("630", SUBJECT),
          Map.entry("647", SUBJECT),
          Map.entry("648", SUBJECT),
          Map.entry("650", SUBJECT),
          Map.entry("651", SUBJECT),
          Map.entry("653", SUBJECT),
          Map.entry(
              "773",
              Set.of(
                  "container-title",
                  "container-title-short",
                  "volume",
                  "issue",
                  "page",
                  "ISSN",
                  "ISBN")),
          Map.entry("856", Set.of("URL", "DOI")),
          Map.entry("100", NAMES),
          Map.entry("110", NAMES),
          Map.entry("700", NAMES),
          Map.entry("710", NAMES),
          Map.entry("720", NAMES));

  /** All of a record, as it stands. */
  static List<SourceField> keep(MarcRecord record) {
    List<SourceField> kept = new ArrayList<>(record.fields().size() + 1);
    kept.add(new SourceField(ID, LEADER, record.leader()));
    for (MarcField field : record.fields()) {
      kept.add(new SourceField(ID, field.tag(), Mnemonic.write(field)));
    }
    return kept;
  }

  static MarcRecord marc(List<SourceField> fields) {
    String leader = MarcRecord.BOOK;
    List<MarcField> all = new ArrayList<>(fields.size());
    for (SourceField field : fields) {
      if (field.name().equals(LEADER)) {
        leader = field.value();
      } else if (field.name().length() == 3) {
        all.add(Mnemonic.read(field.name(), field.value()));
      }
    }
    return new MarcRecord(leader, all);
  }

  /** The record to write: kept fields where they still hold, else what the record says. */
  static MarcRecord restore(LiteratureRecord record) {
    List<SourceField> own =
        record.sourceFields().stream().filter(field -> field.format().equals(ID)).toList();
    MarcSpelling spelling = new MarcSpelling();
    MarcRecord before = marc(own);
    if (own.isEmpty()) {
      return MarcWriter.write(record);
    }
    if (Unimarc.is(before)) {
      return Unimarc.same(before, record) ? before : MarcWriter.write(record);
    }
    MarcRecord restored = marc(KeptFields.restore(record, own, spelling));
    return withKey(coded(restored, record), record.key());
  }

  /** The record with leader and 008 saying type, date and language of a record that was edited. */
  private static MarcRecord coded(MarcRecord marc, LiteratureRecord record) {
    Set<String> differing = KeptFields.differing(MarcReader.read(marc), record);
    MarcRecord plain = MarcWriter.write(record);
    List<MarcField> fields = new ArrayList<>(marc.fields());
    String leader = marc.leader();
    String old = marc.control("008");
    String now = plain.control("008");
    StringBuilder fixed = new StringBuilder(old.length() == 40 ? old : now);
    if (differing.contains("type")) {
      leader = leader.substring(0, 6) + plain.leader().substring(6, 8) + leader.substring(8);
      fixed.replace(18, 35, now.substring(18, 35));
      fields.removeIf(field -> field.tag().equals("655") && field.first("2").equals(MarcTypes.CSL));
      plain.all("655").forEach(field -> insert(fields, field));
    }
    if (differing.contains("issued")) {
      fixed.replace(6, 15, now.substring(6, 15));
    }
    if (differing.contains("language")) {
      fixed.replace(35, 38, now.substring(35, 38));
    }
    if (!fixed.toString().equals(old)
        && (differing.contains("type")
            || differing.contains("issued")
            || differing.contains("language"))) {
      fields.removeIf(field -> field.tag().equals("008"));
      insert(fields, MarcField.control("008", fixed.toString()));
    }
    return new MarcRecord(leader, fields);
  }

  /** A key that is not the record's control number becomes it; the old number goes to 035. */
  private static MarcRecord withKey(MarcRecord marc, RecordKey key) {
    if (MarcReader.read(marc).key().equals(key)) {
      return marc;
    }
    List<MarcField> fields = new ArrayList<>(marc.fields());
    String number = marc.control("001").strip();
    String agency = marc.control("003").strip();
    fields.removeIf(field -> field.tag().equals("001") || field.tag().equals("003"));
    fields.addFirst(MarcField.control("001", key.value()));
    if (!number.isEmpty()) {
      String whole = agency.isEmpty() ? number : "(" + agency + ")" + number;
      insert(fields, MarcField.data("035", ' ', ' ', List.of(new MarcField.Subfield('a', whole))));
    }
    return new MarcRecord(marc.leader(), fields);
  }

  private static void insert(List<MarcField> fields, MarcField field) {
    int place = fields.size();
    while (place > 0 && fields.get(place - 1).tag().compareTo(field.tag()) > 0) {
      place--;
    }
    fields.add(place, field);
  }

  @Override
  public LiteratureRecord read(List<SourceField> fields) {
    return MarcReader.read(marc(fields));
  }

  @Override
  public List<SourceField> write(LiteratureRecord record) {
    return keep(MarcWriter.write(record));
  }

  @Override
  public Set<String> variables(SourceField field) {
    return switch (field.name()) {
      case "111", "711" -> {
        Set<String> all = new HashSet<>(NAMES);
        all.addAll(List.of("event-title", "event-place"));
        yield all;
      }
      case "880" -> field.value().contains("$6245") ? Set.of("original-title") : Set.of();
      case "887" -> exact(field.value());
      default -> mapped(field.name());
    };
  }

  /** Variables of the fields with a tag; none for a tag that stays as it is. */
  static Set<String> mapped(String tag) {
    return VARIABLES.getOrDefault(tag, Set.of());
  }

  private static Set<String> exact(String value) {
    int equals = value.indexOf('=');
    int start = value.indexOf("$a") + 2;
    boolean own = value.endsWith("$2" + MarcTypes.CSL) && start > 1 && equals > start;
    return own ? Set.of(value.substring(start, equals)) : Set.of();
  }

  @Override
  public boolean follows(SourceField added, SourceField present) {
    return present.name().equals(LEADER) || present.name().compareTo(added.name()) <= 0;
  }
}
