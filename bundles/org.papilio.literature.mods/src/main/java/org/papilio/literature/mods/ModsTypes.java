package org.papilio.literature.mods;

import java.util.Locale;
import java.util.Map;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.xml.XmlElement;

/** What kind of thing a record describes: genre, type of resource, issuance, host. */
final class ModsTypes {

  /** Authority of a genre that is a type of CSL. */
  static final String CSL = "csl";

  private static final Map<String, String> GENRES =
      Map.ofEntries(
          Map.entry("article", "article-journal"),
          Map.entry("journal article", "article-journal"),
          Map.entry("academic journal", "article-journal"),
          Map.entry("newspaper article", "article-newspaper"),
          Map.entry("newspaper", "article-newspaper"),
          Map.entry("magazine", "article-magazine"),
          Map.entry("book", "book"),
          Map.entry("electronic book", "book"),
          Map.entry("conference publication", "book"),
          Map.entry("book chapter", "chapter"),
          Map.entry("chapter", "chapter"),
          Map.entry("bookpart", "chapter"),
          Map.entry("conference paper", "paper-conference"),
          Map.entry("thesis", "thesis"),
          Map.entry("theses", "thesis"),
          Map.entry("ph.d. thesis", "thesis"),
          Map.entry("masters thesis", "thesis"),
          Map.entry("dissertation", "thesis"),
          Map.entry("report", "report"),
          Map.entry("technical report", "report"),
          Map.entry("periodical", "periodical"),
          Map.entry("series", "periodical"),
          Map.entry("map", "map"),
          Map.entry("dataset", "dataset"),
          Map.entry("web site", "webpage"),
          Map.entry("patent", "patent"),
          Map.entry("legislation", "legislation"),
          Map.entry("encyclopedia", "entry-encyclopedia"),
          Map.entry("dictionary", "entry-dictionary"),
          Map.entry("speech", "speech"),
          Map.entry("interview", "interview"),
          Map.entry("letter", "personal_communication"));

  private static final Map<String, String> RESOURCES =
      Map.ofEntries(
          Map.entry("cartographic", "map"),
          Map.entry("notated music", "musical_score"),
          Map.entry("sound recording", "song"),
          Map.entry("sound recording-musical", "song"),
          Map.entry("sound recording-nonmusical", "song"),
          Map.entry("still image", "graphic"),
          Map.entry("moving image", "motion_picture"),
          Map.entry("software, multimedia", "software"),
          Map.entry("mixed material", "collection"));

  private ModsTypes() {}

  static String read(XmlElement mods) {
    for (XmlElement genre : mods.children("genre")) {
      if (genre.attribute("authority").equals(CSL) && Variables.TYPES.contains(genre.text())) {
        return genre.text();
      }
    }
    for (XmlElement genre : mods.children("genre")) {
      String type = GENRES.get(genre.text().toLowerCase(Locale.ROOT));
      if (type != null) {
        return type;
      }
    }
    String resource = RESOURCES.getOrDefault(mods.childText("typeOfResource"), "");
    if (!resource.isEmpty()) {
      return resource;
    }
    for (XmlElement host : mods.children("relatedItem")) {
      if (host.attribute("type").equals("host")) {
        boolean book =
            host.children("identifier").stream()
                .anyMatch(identifier -> identifier.attribute("type").equals("isbn"));
        return book ? "chapter" : "article-journal";
      }
    }
    String issuance =
        mods.path("originInfo", "issuance").map(XmlElement::text).findFirst().orElse("");
    return switch (issuance) {
      case "continuing", "serial" -> "periodical";
      case "integrating resource" -> "webpage";
      case "" -> mods.childText("typeOfResource").equals("text") ? "book" : "document";
      default -> "book";
    };
  }

  /** The genre that usually says a type; empty when there is none. */
  static String genre(String type) {
    return switch (type) {
      case "article-journal" -> "journal article";
      case "article-newspaper" -> "newspaper article";
      case "book" -> "book";
      case "chapter" -> "book chapter";
      case "paper-conference" -> "conference paper";
      case "thesis" -> "thesis";
      case "report" -> "report";
      case "periodical" -> "periodical";
      case "map" -> "map";
      case "dataset" -> "dataset";
      case "webpage" -> "web site";
      default -> "";
    };
  }
}
