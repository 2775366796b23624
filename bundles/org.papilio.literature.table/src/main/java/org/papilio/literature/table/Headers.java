package org.papilio.literature.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.literature.api.Variables;

/**
 * What the usual exports call their columns: Scopus, Zotero, PubMed, Embase, Web of Science
 * (tab-delimited), ASReview, ASySD, DBLP and ACM, and RIS's words in snake case.
 */
final class Headers {

  /** Marks a column that holds a field of a source file as it stood there. */
  static final String KEPT = "csv:";

  /** Variable: names of columns, the better ones first; compared without case and signs. */
  private static final String NAMES =
      """
      id: record_id; key; id; citation key; citekey; entity id; accession number; ut; eid
      type: item type; document type; type of reference; reference type; type; publication type; dt
      title: title; article title; primary title; ti; name; document title; titel
      title-short: short title
      author: author full names; author names; authors; author; first authors; af; au; creators; autoren; autor; book authors
      editor: editor; editors; secondary authors; book editors; be; herausgeber
      collection-editor: series editor; series editors
      translator: translator; translators
      contributor: contributor; contributors
      container-title: publication title; source title; journal book; journal title full; journal; journal name; container title; booktitle; book title; secondary title; venue; periodical; so; proceedings title; zeitschrift; alternate title2
      container-title-short: journal abbreviation; abbreviated source title; journal iso abbreviation; ji; alternate title3
      collection-title: series; series title; book series title; se; tertiary title
      event-title: conference name; conference title; ct; meeting name
      event-place: conference location; cl
      year: publication year; year; pub year; py; year of publication; jahr
      issued: date; publication date; published; issued; date published; datum; create date
      accessed: access date; date accessed; accessed
      volume: volume; vol; vl; band
      issue: issue; number; is; heft; journal issue
      number: report number; art no; article number; ar; series number; patent number
      number-of-volumes: number of volumes
      number-of-pages: num pages; page count; number of pages; pg
      page: pages; page start; start page; bp; beginning page; seiten; page
      page-last: page end; end page; ep; ending page
      publisher: publisher; institution; university; pu; verlag
      publisher-place: place; place published; publisher location; address; city; ort; pi
      edition: edition; auflage
      DOI: doi; di; digital object identifier; doi link
      ISBN: isbn; bn; isbns
      ISSN: issn; sn; print issn; issns; eissn; ei
      PMID: pmid; pubmed id; pubmed; pm
      PMCID: pmcid; pmc
      URL: url; link; urls; web url; ul
      abstract: abstract note; abstract; ab; notes abstract; summary; zusammenfassung
      note: notes; note; n1
      language: language; language of original document; la; sprache
      call-number: call number
      archive: archive
      archive_location: archive location; loc in archive
      source: library catalog; database; source; database provider
      keyword: keyword; author keywords; manual tags; keywords; de; tags; schlagworte; subject
      version: version
      """;

  private static final Map<String, Column> BY_NAME = new HashMap<>();

  static {
    for (String line : NAMES.split("\n")) {
      int colon = line.indexOf(':');
      String[] names = line.substring(colon + 1).split(";");
      for (int i = 0; i < names.length; i++) {
        BY_NAME.put(plain(names[i]), Column.to(line.substring(0, colon), i));
      }
    }
  }

  private Headers() {}

  private static String plain(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** What a column with this header means; empty when nobody knows. */
  static Optional<Column> column(String header) {
    String stripped = header.strip();
    if (Variables.TEXTS.contains(stripped)
        || Variables.NAMES.contains(stripped)
        || Variables.DATES.contains(stripped)) {
      return Optional.of(Column.to(stripped, 0));
    }
    if (stripped.equals(Column.BODY)) {
      return Optional.of(Column.to(Column.BODY, 0));
    }
    return Optional.ofNullable(BY_NAME.get(plain(stripped)));
  }

  /** Whether a row is the header of a table that {@link CsvWriting} wrote. */
  static boolean ours(List<String> row) {
    return row.size() >= 3
        && row.get(0).equals(Column.ID)
        && row.get(1).equals(Column.TYPE)
        && row.stream().allMatch(cell -> Column.isTarget(cell) || cell.startsWith(KEPT));
  }

  /**
   * How much a row looks like a header.
   *
   * @return known names, each counted once; 0 unless one of them says what a work is called or is
   *     about, or identifies it, for a row of data may hold a known word too
   */
  static int score(List<String> row) {
    List<String> known =
        row.stream().flatMap(cell -> column(cell).stream()).map(Column::to).distinct().toList();
    boolean telling =
        known.stream()
            .anyMatch(to -> to.equals("title") || to.equals("abstract") || to.equals("DOI"));
    return telling && row.size() > 1 ? known.size() : 0;
  }
}
