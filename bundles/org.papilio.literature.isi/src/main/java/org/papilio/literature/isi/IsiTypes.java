package org.papilio.literature.isi;

import java.util.Locale;
import java.util.Map;

/** The kind of publication (PT) and of document (DT), and the types of CSL. */
final class IsiTypes {

  private static final Map<String, String> DOCUMENTS =
      Map.ofEntries(
          Map.entry("proceedings paper", "paper-conference"),
          Map.entry("conference paper", "paper-conference"),
          Map.entry("meeting abstract", "paper-conference"),
          Map.entry("book chapter", "chapter"),
          Map.entry("book review", "review-book"),
          Map.entry("book", "book"),
          Map.entry("thesis", "thesis"),
          Map.entry("report", "report"),
          Map.entry("data set", "dataset"),
          Map.entry("software", "software"),
          Map.entry("news item", "article-newspaper"));

  private IsiTypes() {}

  static String toCsl(String publication, String document) {
    for (String part : document.split(";")) {
      String found = DOCUMENTS.get(part.strip().toLowerCase(Locale.ROOT));
      boolean inJournal = publication.startsWith("J") && "paper-conference".equals(found);
      if (found != null && !inJournal) {
        return found;
      }
    }
    String first = publication.strip().toUpperCase(Locale.ROOT);
    return switch (first.isEmpty() ? ' ' : first.charAt(0)) {
      case 'J' -> "article-journal";
      case 'S' -> "paper-conference";
      case 'B' -> "book";
      case 'C' -> "paper-conference";
      case 'P' -> "patent";
      case 'D' -> "dataset";
      default -> "document";
    };
  }

  static String publication(String type) {
    return switch (type) {
      case "article-journal", "review-book", "article-newspaper" -> "J";
      case "paper-conference" -> "C";
      case "book", "chapter", "thesis", "report" -> "B";
      case "patent" -> "P";
      case "dataset", "software" -> "D";
      default -> "U";
    };
  }

  static String document(String type) {
    return switch (type) {
      case "chapter" -> "Book Chapter";
      case "review-book" -> "Book Review";
      case "article-newspaper" -> "News Item";
      case "thesis" -> "Thesis";
      case "report" -> "Report";
      case "software" -> "Software";
      default -> "";
    };
  }
}
