package org.papilio.literature.medline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.XmlUnits;
import org.papilio.literature.api.xml.XmlElement;

/** The elements of PubMed that say what a record says; books are records of another kind. */
final class PubmedWriting {

  private static final Map<String, String> ARTICLE =
      Map.ofEntries(
          Map.entry("PMID", "MedlineCitation/PMID"),
          Map.entry("VI", "MedlineCitation/Article/Journal/JournalIssue/Volume"),
          Map.entry("IP", "MedlineCitation/Article/Journal/JournalIssue/Issue"),
          Map.entry("JT", "MedlineCitation/Article/Journal/Title"),
          Map.entry("BTI", "MedlineCitation/Article/Journal/Title"),
          Map.entry("IS", "MedlineCitation/Article/Journal/ISSN"),
          Map.entry("TI", "MedlineCitation/Article/ArticleTitle"),
          Map.entry("TT", "MedlineCitation/Article/VernacularTitle"),
          Map.entry("LA", "MedlineCitation/Article/Language"),
          Map.entry("TA", "MedlineCitation/MedlineJournalInfo/MedlineTA"),
          Map.entry("PL", "MedlineCitation/MedlineJournalInfo/Country"),
          Map.entry("GN", "MedlineCitation/GeneralNote"),
          Map.entry("PST", "PubmedData/PublicationStatus"));

  private static final Map<String, String> BOOK =
      Map.ofEntries(
          Map.entry("PMID", "BookDocument/PMID"),
          Map.entry("BTI", "BookDocument/Book/BookTitle"),
          Map.entry("VI", "BookDocument/Book/Volume"),
          Map.entry("VTI", "BookDocument/Book/VolumeTitle"),
          Map.entry("CTI", "BookDocument/Book/CollectionTitle"),
          Map.entry("EN", "BookDocument/Book/Edition"),
          Map.entry("ISBN", "BookDocument/Book/Isbn"),
          Map.entry("TT", "BookDocument/VernacularTitle"),
          Map.entry("LA", "BookDocument/Language"),
          Map.entry("PST", "PubmedBookData/PublicationStatus"));

  private final LiteratureRecord record;
  private final boolean inBook;
  private final boolean part;
  private final List<Tag> units = new ArrayList<>();

  private PubmedWriting(LiteratureRecord record) {
    this.record = record;
    this.part = record.type().equals("chapter") && !record.title().isEmpty();
    this.inBook = part || record.type().equals("book");
  }

  static TaggedRecord write(LiteratureRecord record, TaggedRecord tags) {
    return new PubmedWriting(record).units(tags);
  }

  private TaggedRecord units(TaggedRecord tags) {
    Map<String, String> plain = inBook ? BOOK : ARTICLE;
    for (Tag tag : tags.tags()) {
      String path = plain.get(tag.name());
      if (tag.name().equals("TI") && inBook) {
        path = part ? "BookDocument/ArticleTitle" : "BookDocument/Book/BookTitle";
      } else if (tag.name().equals("JT") && inBook) {
        path = part ? "BookDocument/Book/BookTitle" : null;
      }
      if (path != null) {
        put(path, XmlUnits.marked(path.substring(path.lastIndexOf('/') + 1), tag.value()));
      }
    }
    String article = inBook ? "BookDocument/" : "MedlineCitation/Article/";
    dates(tags);
    pagination(article + "Pagination", tags);
    List<XmlElement> paragraphs = new ArrayList<>();
    tags.values("AB").forEach(t -> paragraphs.add(XmlUnits.marked("AbstractText", t)));
    list(article + "Abstract", "Abstract", paragraphs);
    names(article);
    publisher(tags);
    types(article, tags);
    List<XmlElement> words = new ArrayList<>();
    tags.values("OT").forEach(word -> words.add(XmlElement.of("Keyword", word)));
    String keywords = inBook ? "BookDocument/KeywordList" : "MedlineCitation/KeywordList";
    list(keywords, "KeywordList", words);
    identifiers(tags);
    return TaggedRecord.of(units);
  }

  private void put(String path, XmlElement element) {
    units.add(new Tag(path, XmlUnits.line(element)));
  }

  private void list(String path, String name, List<XmlElement> children) {
    if (!children.isEmpty()) {
      put(path, XmlElement.of(name, children));
    }
  }

  private void dates(TaggedRecord tags) {
    String path =
        inBook
            ? "BookDocument/Book/PubDate"
            : "MedlineCitation/Article/Journal/JournalIssue/PubDate";
    String issued = tags.first("DP");
    if (!issued.isEmpty()) {
      put(path, date("PubDate", issued));
    }
    String available = tags.first("DEP");
    if (!available.isEmpty() && !inBook) {
      String parted = available.replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1 $2 $3");
      put("MedlineCitation/Article/ArticleDate", date("ArticleDate", parted));
    }
  }

  /** Year, month and day or season where the text is just that; else as it stands. */
  private static XmlElement date(String name, String text) {
    String[] words = text.split(" ");
    List<XmlElement> parts = new ArrayList<>();
    boolean plain = words[0].matches("\\d{4}") && words.length <= 3;
    if (plain) {
      parts.add(XmlElement.of("Year", words[0]));
    }
    if (plain && words.length > 1) {
      boolean season = Set.of("Spring", "Summer", "Fall", "Winter").contains(words[1]);
      plain = season ? words.length == 2 : Dates.month(words[1]) > 0;
      parts.add(XmlElement.of(season ? "Season" : "Month", words[1]));
    }
    if (plain && words.length > 2) {
      plain = words[2].matches("\\d{1,2}");
      parts.add(XmlElement.of("Day", words[2]));
    }
    return XmlElement.of(name, plain ? parts : List.of(XmlElement.of("MedlineDate", text)));
  }

  private void pagination(String path, TaggedRecord tags) {
    String pages = tags.first("PG");
    if (!pages.isEmpty()) {
      put(path, XmlElement.of("Pagination", List.of(XmlElement.of("MedlinePgn", pages))));
    }
  }

  private void names(String article) {
    List<XmlElement> authors = new ArrayList<>();
    record.names("author").forEach(name -> authors.add(author(name)));
    List<XmlElement> editors = new ArrayList<>();
    record.names("editor").forEach(name -> editors.add(author(name)));
    String authorPath = inBook && !part ? "BookDocument/Book/AuthorList" : article + "AuthorList";
    String editorPath = inBook ? "BookDocument/Book/AuthorList" : article + "AuthorList";
    if (!authors.isEmpty()) {
      XmlElement list = XmlElement.of("AuthorList", authors);
      put(authorPath, inBook ? list.with("Type", "authors") : list);
    }
    if (!editors.isEmpty()) {
      put(editorPath, XmlElement.of("AuthorList", editors).with("Type", "editors"));
    }
  }

  private static XmlElement author(Name name) {
    if (name.isLiteral()) {
      return XmlElement.of("Author", List.of(XmlElement.of("CollectiveName", name.literal())));
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "LastName",
        String.join(" ", name.droppingParticle(), name.nonDroppingParticle(), name.family())
            .strip()
            .replaceAll("\\s+", " "));
    parts.put("ForeName", name.given());
    parts.put("Suffix", name.suffix());
    List<XmlElement> children = new ArrayList<>();
    parts.forEach(
        (part, text) -> {
          if (!text.isEmpty()) {
            children.add(XmlElement.of(part, text));
          }
        });
    return XmlElement.of("Author", children);
  }

  private void publisher(TaggedRecord tags) {
    if (!inBook) {
      return;
    }
    List<XmlElement> parts = new ArrayList<>();
    tags.values("PB").forEach(name -> parts.add(XmlElement.of("PublisherName", name)));
    tags.values("PL").forEach(place -> parts.add(XmlElement.of("PublisherLocation", place)));
    list("BookDocument/Book/Publisher", "Publisher", parts);
  }

  private void types(String article, TaggedRecord tags) {
    if (!inBook) {
      List<XmlElement> types = new ArrayList<>();
      tags.values("PT").forEach(type -> types.add(XmlElement.of("PublicationType", type)));
      list(article + "PublicationTypeList", "PublicationTypeList", types);
    }
  }

  private void identifiers(TaggedRecord tags) {
    List<XmlElement> all = new ArrayList<>();
    tags.values("PMID").forEach(id -> all.add(identifier("pubmed", id)));
    String doi = tags.first("AID").replace(" [doi]", "");
    if (!doi.isEmpty()) {
      all.add(identifier("doi", doi));
    }
    tags.values("PMC").forEach(id -> all.add(identifier("pmc", id)));
    list((inBook ? "BookDocument/" : "PubmedData/") + "ArticleIdList", "ArticleIdList", all);
  }

  private static XmlElement identifier(String type, String id) {
    return XmlElement.of("ArticleId", id).with("IdType", type);
  }
}
