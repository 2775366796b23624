package org.papilio.report.tck;

import java.util.Set;
import org.papilio.cases.api.CaseId;
import org.papilio.report.api.Citations;
import org.papilio.report.api.Html;

/** Citations that give a link for everything and remember where it leads. */
final class GivenLinks implements Citations {

  private final Set<String> given;

  GivenLinks(Set<String> given) {
    this.given = given;
  }

  @Override
  public Html toCase(CaseId id) {
    return link("case-of-the-kit-" + id.slug(), id.slug());
  }

  @Override
  public Html toEvidence(CaseId id, String element, String text) {
    return link("evidence-of-the-kit", text.isEmpty() ? "evidence" : text);
  }

  @Override
  public Html toLiterature(String key, String text) {
    return link("literature-of-the-kit", text);
  }

  private Html link(String anchor, String text) {
    given.add(anchor);
    return Html.link("#" + anchor, Html.text(text));
  }
}
