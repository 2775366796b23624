package org.papilio.literature.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.SharedData;

/**
 * Real BibTeX files beside what another reader made of them. Measure: titles, first authors' to
 * last authors' surnames, year, DOI, volume and first page are the same; texts compared by their
 * letters and digits in lower case without accents, since the other reader changes capitals and
 * quotation marks.
 */
class BetterBibtexPairsTest {

  /**
   * How many values of a file differ, with the reasons: (a) the other reader knows no authors of
   * patents, films and software, and puts them elsewhere; (b) it keeps a DOI among its extra lines
   * where the type has none; (c) of a page or volume that the type has no place for likewise; (d)
   * it leaves out an entry that holds nothing but its key, and a type it does not know; (e) the
   * gold file was made from an older state of the input; (f) a link within a title gets markup
   * there.
   */
  private static final Map<String, Integer> EXPLAINED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("BBT does not import groups from JabRef 5.1 #1641.bib", 3), // c
              Map.entry("Better BibLaTeX import improvements #549.bib", 1), // reads the field lista
              Map.entry("Better BibTeX.006.bib", 1), // f
              Map.entry("Better BibTeX.009.bib", 1), // d
              Map.entry("BibLaTeX Patent author handling, type #1060.bib", 2), // a
              Map.entry("BibTeX import; preamble with def create problems #732.bib", 1), // its ı
              Map.entry("DOIs excluded from export in 6.7.86 #2555.bib", 1), // b
              Map.entry("Failure to handle unparsed author names (92).bib", 1), // b
              Map.entry("Import Jabref fileDirectory, unexpected reference type #1058.bib", 1), // a
              Map.entry("Improve import of films #1837.bib", 1), // a
              Map.entry("Jabref groups import does not work #717.3.8.bib", 1), // e
              Map.entry(
                  "Map the call-number field from Bib(La)TeX to call number #2021.bib", 1), // b
              Map.entry(
                  "Multiple attachments in calibre bibtex file not imported in Zotero #3338.bib",
                  1), // c
              Map.entry(
                  "Report number field is incorrectly translated into the issue field when"
                      + " importing a dataset from a .bib file #2752.bib",
                  1), // c
              Map.entry(
                  "Report number field is incorrectly translated into the issue field when"
                      + " importing a patent from a .bib file #2752.bib",
                  1), // a
              Map.entry(
                  "Report number field is incorrectly translated into the issue field when"
                      + " importing a standard from a .bib file #2752.bib",
                  1), // d
              Map.entry("import software related biblatex entries #1544.bib", 1))); // a

  @Test
  void agreesWithTheOtherReaderButForExplainedDifferences() throws IOException {
    List<String> differences = new ArrayList<>();
    Map<String, Integer> perFile = new TreeMap<>();
    for (Path bib : SharedData.files("literature/bib-bbt-pairs", name -> name.endsWith(".bib"))) {
      Path json = bib.resolveSibling(bib.getFileName().toString().replaceFirst("bib$", "json"));
      if (!Files.exists(json)) {
        continue;
      }
      List<GoldItem> gold = GoldItem.read(json);
      List<LiteratureRecord> records =
          RecordCollector.collect(new BibtexFormat(), SourceFile.of(bib)).records();
      List<String> here = new ArrayList<>();
      if (gold.size() != records.size()) {
        here.add("count: " + gold.size() + " | " + records.size());
      } else {
        for (LiteratureRecord record : records) {
          gold.stream()
              .filter(item -> item.value("citationKey").equals(record.key().value()))
              .findFirst()
              .ifPresent(item -> compare(item, record, here));
        }
      }
      if (!here.isEmpty()) {
        perFile.put(bib.getFileName().toString(), here.size());
        here.forEach(line -> differences.add(bib.getFileName() + ": " + line));
      }
    }
    assertEquals(EXPLAINED, perFile, String.join("\n", differences));
  }

  private static void compare(GoldItem gold, LiteratureRecord record, List<String> differences) {
    String key = record.key() + " ";
    same(key + "title", letters(gold.value("title")), letters(record.title()), differences);
    same(
        key + "authors",
        gold.surnames().stream().map(BetterBibtexPairsTest::letters).toList().toString(),
        record.names("author").stream().map(BetterBibtexPairsTest::surname).toList().toString(),
        differences);
    String year = gold.value("date").replaceFirst("^.*?(\\d{4}).*$", "$1");
    String ours = record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
    if (!ours.isEmpty() || year.matches("\\d{4}")) {
      same(key + "year", year, ours, differences);
    }
    same(
        key + "volume", letters(gold.value("volume")), letters(record.text("volume")), differences);
    same(
        key + "DOI",
        gold.value("DOI").toLowerCase(Locale.ROOT),
        record.text("DOI").toLowerCase(Locale.ROOT),
        differences);
    same(key + "page", page(gold.value("pages")), page(record.text("page")), differences);
  }

  private static void same(String what, String expected, String actual, List<String> differences) {
    if (!expected.equals(actual)) {
      differences.add(what + ": " + expected + " | " + actual);
    }
  }

  private static String surname(Name name) {
    return letters(
        name.isLiteral()
            ? name.literal()
            : name.droppingParticle() + name.nonDroppingParticle() + name.family());
  }

  private static String page(String text) {
    return letters(text.split("[-–—]", 2)[0]);
  }

  private static String letters(String text) {
    return Normalizer.normalize(Markup.plain(text), Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
