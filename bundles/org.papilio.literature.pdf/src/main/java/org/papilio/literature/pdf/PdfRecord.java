package org.papilio.literature.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.text.Languages;

/** What a PDF says of itself, in the variables of CSL. */
final class PdfRecord {

  static final String FORMAT = "pdf";

  // The blanks before a sign are looked at once, from where they begin.
  private static final String BLANKS = "(?:(?<!\\s)\\s++)?";
  private static final Pattern SPLIT = Pattern.compile(BLANKS + "(?:;|\\band\\b|&|\\bund\\b)\\s*+");
  private static final Pattern COMMA = Pattern.compile(BLANKS + ",\\s*+");
  private static final Pattern DASH = Pattern.compile(BLANKS + "(?:--|–|—)\\s*+");
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)^(?:untitled|(?:file|https?)://.*|.*\\.(?:docx?|pdf|tex|dvi|indd|qxd|ps|odt|rtf|pptx?|wpd|pub|p65|xml|html?)|microsoft"
              + " word - .*|powerpoint[- ].*|\\d+\\.\\.\\d+|(?=\\D*\\d)[\\w-]++)$");
  private static final Pattern INFO_DATE = Pattern.compile("^D:(\\d{4})(\\d{2})?(\\d{2})?.*");
  private static final Map<String, String> TYPES =
      Map.of(
          "article", "article-journal",
          "journal", "article-journal",
          "book", "book",
          "inproceedings", "paper-conference",
          "incollection", "chapter",
          "phdthesis", "thesis",
          "mastersthesis", "thesis",
          "techreport", "report",
          "report", "report");

  private final Map<String, List<String>> xmp;
  private final Map<String, String> info;
  private final String text;
  private final Set<String> usedInfo = new HashSet<>();
  private final LiteratureRecord.Builder record =
      LiteratureRecord.of(new RecordKey("-"), "document");

  private PdfRecord(Map<String, List<String>> xmp, Map<String, String> info, String text) {
    this.xmp = xmp;
    this.info = info;
    this.text = text;
  }

  /**
   * @param xmp values by name with prefix
   * @param info the document's properties, by name
   * @param text of the first pages
   * @param guess of the title by its letters; may be empty
   * @param fileName stands in for a title when there is none at all
   */
  static LiteratureRecord of(
      Map<String, List<String>> xmp,
      Map<String, String> info,
      String text,
      String guess,
      String fileName) {
    return new PdfRecord(xmp, info, text).record(guess, fileName);
  }

  private LiteratureRecord record(String guess, String fileName) {
    title(guess, fileName);
    names();
    put("container-title", xmp("prism:publicationName", "bibtex:journal", "bibtex:booktitle"));
    put("volume", xmp("prism:volume", "bibtex:volume"));
    put("issue", xmp("prism:number", "bibtex:number"));
    pages();
    put("publisher", xmp("dc:publisher", "bibtex:publisher"));
    put("abstract", xmp("bibtex:abstract"));
    subject();
    put("language", Languages.code(xmp("dc:language")));
    identifiers();
    date();
    keywords();
    record.type(type());
    info.forEach(
        (name, value) -> {
          if (!usedInfo.contains(name) && !value.isBlank()) {
            record.sourceField(new SourceField(FORMAT, name, value));
          }
        });
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }

  private void title(String guess, String fileName) {
    String stated = xmp("bibtex:title", "dc:title");
    if (!believable(stated)) {
      stated = believable(info("Title")) ? use("Title") : "";
    } else if (stated.equals(info("Title"))) {
      usedInfo.add("Title");
    }
    String stem = fileName.replaceFirst("(?i)\\.pdf$", "");
    put("title", stated.isEmpty() ? guess.isEmpty() ? stem : guess : stated);
  }

  private static boolean believable(String title) {
    return title.length() > 3 && !FILE_NAME.matcher(title.strip()).matches();
  }

  private void names() {
    List<String> creators =
        xmp.getOrDefault("bibtex:author", xmp.getOrDefault("dc:creator", List.of()));
    if (creators.isEmpty() || creators.equals(List.of(info("Author")))) {
      creators = info("Author").isEmpty() ? creators : List.of(use("Author"));
    }
    for (String creator : creators) {
      for (String one : split(creator)) {
        if (!one.isBlank()) {
          record.name("author", name(one.strip()));
        }
      }
    }
  }

  /** "A, B and C" or "A; B": a comma parts names only where each part has a blank in it. */
  private static List<String> split(String creators) {
    List<String> all = new ArrayList<>();
    for (String one : SPLIT.split(creators)) {
      String[] parts = COMMA.split(one);
      boolean several =
          parts.length > 1 && Arrays.stream(parts).allMatch(part -> part.strip().contains(" "));
      all.addAll(several ? List.of(parts) : List.of(one));
    }
    return all;
  }

  private static Name name(String text) {
    int comma = text.indexOf(',');
    if (comma > 0 && comma + 1 < text.length()) {
      return Name.of(text.substring(0, comma).strip(), text.substring(comma + 1).strip());
    }
    int blank = text.lastIndexOf(' ');
    return blank < 0
        ? Name.literal(text.replace(",", ""))
        : Name.of(text.substring(blank + 1), text.substring(0, blank).strip());
  }

  private void pages() {
    String range = xmp("prism:pageRange", "bibtex:pages");
    String first = xmp("prism:startingPage");
    String last = xmp("prism:endingPage");
    String span = first.isEmpty() || last.isEmpty() ? first : first + "-" + last;
    put("page", DASH.matcher(range.isEmpty() ? span : range).replaceAll("-"));
  }

  private void subject() {
    String subject = info("Subject");
    String described = xmp("dc:description");
    String value = described.isEmpty() ? subject : described;
    if (value.equals(subject)) {
      usedInfo.add("Subject");
    }
    if (record.text("abstract").isEmpty() && value.length() > 200) {
      put("abstract", value);
    } else {
      put("note", value);
    }
  }

  private void identifiers() {
    String doi =
        Identifiers.doi(
            String.join(
                " ",
                xmp("prism:doi", "pdfx:doi", "bibtex:doi"),
                xmp("dc:identifier"),
                info("doi")));
    put("DOI", doi.isEmpty() ? Identifiers.doi(text) : doi);
    String isbn = xmp("prism:isbn", "bibtex:isbn");
    put("ISBN", isbn.isEmpty() ? Identifiers.isbn(text) : isbn);
    String issn = xmp("prism:issn", "bibtex:issn");
    put("ISSN", issn.isEmpty() ? Identifiers.issn(text) : issn);
    String arxiv = Identifiers.arxiv(text);
    if (!arxiv.isEmpty()) {
      put("number", "arXiv:" + arxiv);
      put("URL", "https://arxiv.org/abs/" + arxiv);
    } else {
      put("URL", xmp("prism:url", "bibtex:url"));
    }
  }

  /** A cover date is when it appeared; when the file was made is only a year to go by. */
  private void date() {
    String stated =
        xmp(
            "prism:coverDate",
            "prism:publicationDate",
            "bibtex:year",
            "dc:date",
            "prism:coverDisplayDate");
    if (!stated.isEmpty()) {
      Dates.any(stated).ifPresent(date -> record.date("issued", date));
      return;
    }
    var made = INFO_DATE.matcher(info("CreationDate"));
    if (made.matches()) {
      record.date("issued", LiteratureDate.year(Integer.parseInt(made.group(1))).withCirca(true));
    }
  }

  private void keywords() {
    List<String> words = new ArrayList<>(xmp.getOrDefault("dc:subject", List.of()));
    words.addAll(xmp.getOrDefault("prism:keyword", List.of()));
    if (words.isEmpty()) {
      words.addAll(xmp.getOrDefault("pdf:Keywords", List.of()));
    }
    if (words.isEmpty() && !info("Keywords").isEmpty()) {
      words.add(info("Keywords"));
    }
    usedInfo.add("Keywords");
    for (String list : words) {
      for (String word : list.split(list.contains(";") ? ";" : ",")) {
        record.keyword(word.strip());
      }
    }
  }

  private String type() {
    String named =
        xmp(
                "bibtex:entrytype",
                "bibtex:bibtexkey.type",
                "prism:aggregationType",
                "prism:contentType")
            .toLowerCase(Locale.ROOT);
    if (TYPES.containsKey(named)) {
      return TYPES.get(named);
    }
    if (!record.text("container-title").isEmpty() || !record.text("ISSN").isEmpty()) {
      return "article-journal";
    }
    if (record.text("number").startsWith("arXiv:")) {
      return "article";
    }
    return record.text("ISBN").isEmpty() ? "document" : "book";
  }

  private void put(String variable, String value) {
    record.text(variable, value.strip().replaceAll("\\p{Cntrl}+", " "));
  }

  /** The first value of the first of these properties that has one; else empty text. */
  private String xmp(String... names) {
    for (String name : names) {
      List<String> values = xmp.get(name);
      if (values != null && !values.isEmpty()) {
        return values.getFirst();
      }
    }
    return "";
  }

  private String info(String name) {
    return info.getOrDefault(name, "").strip();
  }

  private String use(String name) {
    usedInfo.add(name);
    return info(name);
  }
}
