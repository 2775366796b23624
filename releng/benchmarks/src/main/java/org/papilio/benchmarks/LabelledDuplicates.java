package org.papilio.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;

/**
 * Records of which people said what is a duplicate, in the four forms in which such sets are passed
 * on.
 *
 * @param surplus by key whether a record is one too many; empty in other forms
 * @param members by key whether a record has a duplicate; empty in other forms
 * @param pairs keys of two records of one work, the smaller first; empty in other forms
 * @param two whether the records come from two sources without duplicates in themselves, the key
 *     says from which by its first letter; then only pairs across them count
 */
record LabelledDuplicates(
    String name,
    List<LiteratureRecord> records,
    Map<RecordKey, Boolean> surplus,
    Map<RecordKey, Boolean> members,
    Set<List<RecordKey>> pairs,
    boolean two) {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");

  /**
   * Reads a set.
   *
   * @param path an EndNote file whose captions say "Duplicate"; a CSV file or a folder with one
   *     with a column {@code source} of "duplicate" and "unique"; a folder with a file of
   *     citations, fields parted by bars, and {@code *_gt.csv} with pairs; or a folder with two CSV
   *     files and {@code *_perfectMapping.csv}
   */
  static LabelledDuplicates read(Path path) throws IOException {
    String name = path.getFileName().toString();
    if (name.endsWith(".xml")) {
      return EndNoteCaptions.read(path);
    }
    if (Files.isRegularFile(path)) {
      return surplus(path);
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(path)) {
      files = list.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    for (Path file : files) {
      String end = file.getFileName().toString().toLowerCase(Locale.ROOT);
      List<Path> others = files.stream().filter(other -> !other.equals(file)).toList();
      if (end.endsWith("_gt.csv")) {
        return citations(name, others.getFirst(), file);
      }
      if (end.endsWith("mapping.csv")) {
        return twoSources(name, others, file);
      }
    }
    if (files.size() == 1) {
      return surplus(files.getFirst());
    }
    throw new IllegalArgumentException(path + " holds no set of a known form");
  }

  private static LabelledDuplicates surplus(Path file) throws IOException {
    List<LiteratureRecord> records = new ArrayList<>();
    Map<RecordKey, Boolean> surplus = new HashMap<>();
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text(file))) {
      RecordKey key = new RecordKey("r" + cell(row, "record_id"));
      LiteratureRecord.Builder record = LiteratureRecord.of(key, "article-journal");
      record.text("title", cell(row, "title"));
      // "Adeli K.Lewis G. F.": nothing but the missing blank tells where a name ends.
      for (String name : cell(row, "author").split("(?<=\\.)(?=\\p{Lu}\\p{L})|\\s*;\\s*")) {
        name(record, name);
      }
      year(record, cell(row, "year"));
      record.text("container-title", cell(row, "journal"));
      record.text("abstract", cell(row, "abstract"));
      record.text("DOI", cell(row, "doi"));
      record.text("issue", cell(row, "number"));
      record.text("volume", cell(row, "volume"));
      record.text("page", cell(row, "pages"));
      record.text("ISSN", cell(row, "isbn"));
      records.add(record.build());
      surplus.put(key, cell(row, "source").equalsIgnoreCase("duplicate"));
    }
    String name = file.getParent().getFileName() + "/" + file.getFileName();
    return new LabelledDuplicates(name, records, surplus, Map.of(), Set.of(), false);
  }

  private static LabelledDuplicates citations(String name, Path file, Path gold)
      throws IOException {
    List<LiteratureRecord> records = new ArrayList<>();
    for (NamedCsvRecord row :
        CsvReader.builder()
            .fieldSeparator('|')
            .quoteCharacter('\u0001')
            .ofNamedCsvRecord(text(file))) {
      records.add(CitationFields.record(row));
    }
    Set<List<RecordKey>> pairs = new HashSet<>();
    for (String line : text(gold).lines().toList()) {
      String[] two = line.split("\\|");
      if (two.length == 2) {
        pairs.add(pair(new RecordKey("r" + two[0]), new RecordKey("r" + two[1])));
      }
    }
    return new LabelledDuplicates(name, records, Map.of(), Map.of(), pairs, false);
  }

  private static LabelledDuplicates twoSources(String name, List<Path> files, Path gold)
      throws IOException {
    // The columns of the gold are called after the files: idDBLP, idACM.
    List<NamedCsvRecord> mapping =
        CsvReader.builder().ofNamedCsvRecord(text(gold)).stream().toList();
    List<String> columns = mapping.getFirst().getHeader();
    List<LiteratureRecord> records = new ArrayList<>();
    for (Path file : files) {
      String stem = file.getFileName().toString().replaceAll("\\d*\\.csv$", "");
      String source =
          columns.get(0).toLowerCase(Locale.ROOT).endsWith(stem.toLowerCase(Locale.ROOT))
              ? "a"
              : "b";
      for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text(file))) {
        LiteratureRecord.Builder record =
            LiteratureRecord.of(new RecordKey(source + cell(row, "id")), "article-journal");
        record.text("title", cell(row, "title"));
        for (String author : cell(row, "authors").split(",")) {
          spoken(record, author.strip());
        }
        record.text("container-title", cell(row, "venue"));
        year(record, cell(row, "year"));
        records.add(record.build());
      }
    }
    Set<List<RecordKey>> pairs = new HashSet<>();
    for (NamedCsvRecord row : mapping) {
      pairs.add(pair(new RecordKey("a" + row.getField(0)), new RecordKey("b" + row.getField(1))));
    }
    return new LabelledDuplicates(name, records, Map.of(), Map.of(), pairs, true);
  }

  static List<RecordKey> pair(RecordKey one, RecordKey other) {
    return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
  }

  static String cell(NamedCsvRecord row, String column) {
    String value = row.findField(column).orElse("").strip();
    return value.equals("NA") ? "" : value;
  }

  /** A name as indexes have it, "Adeli K." or "Adeli, K.". */
  static void name(LiteratureRecord.Builder record, String text) {
    Matcher parts = Pattern.compile("(.+?),?\\s+((?:\\p{Lu}\\.?[ -]?)+)").matcher(text.strip());
    if (parts.matches()) {
      record.name("author", Name.of(parts.group(1), parts.group(2).strip()));
    } else if (!text.isBlank()) {
      record.name("author", Name.literal(text.strip()));
    }
  }

  private static void spoken(LiteratureRecord.Builder record, String text) {
    int blank = text.lastIndexOf(' ');
    if (blank > 0) {
      record.name("author", Name.of(text.substring(blank + 1), text.substring(0, blank)));
    } else if (!text.isEmpty()) {
      record.name("author", Name.literal(text));
    }
  }

  static void year(LiteratureRecord.Builder record, String text) {
    Matcher year = YEAR.matcher(text);
    if (year.find()) {
      record.date("issued", LiteratureDate.year(Integer.parseInt(year.group())));
    }
  }

  /** UTF-8 where it is well-formed, else Windows-1252. */
  static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
