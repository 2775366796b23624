package org.papilio.literature.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.literature.api.links.LiteratureLinks;
import org.papilio.workbench.api.Invocation;

/** Tells people and programs about links. */
final class LinkLines {

  private final Texts texts;
  private final LiteratureLinks links;
  private final String language;

  LinkLines(Invocation in, LiteratureLinks links) {
    this.texts = new Texts(in);
    this.links = links;
    this.language = in.locale().getLanguage();
  }

  /** As seen from the record. */
  void fromRecord(LiteratureLink link) {
    line(link, links.label(link.target(), language) + " [" + link.target() + "]");
  }

  /** With both ends. */
  void whole(LiteratureLink link) {
    line(
        link,
        link.record() + " → " + links.label(link.target(), language) + " [" + link.target() + "]");
  }

  private void line(LiteratureLink link, String ends) {
    boolean known =
        LiteratureLink.KINDS.contains(link.kind()) || link.kind().equals(LiteratureLink.SOURCE);
    String kind = known ? texts.text("kind." + link.kind()) : link.kind();
    String page = link.locator().isEmpty() ? "" : texts.text("link.page") + link.locator();
    String note = link.note().isEmpty() ? "" : " — " + link.note();
    texts.line(
        String.format("%-13s %-12s %s", link.kept() ? link.id() : "-", kind, ends + page + note));
  }

  Map<String, Object> json(LiteratureLink link) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", link.id());
    map.put("record", link.record().value());
    map.put("to", link.target().toString());
    map.put("label", links.label(link.target(), language));
    map.put("kind", link.kind());
    map.put("locator", link.locator());
    map.put("note", link.note());
    return map;
  }
}
