package org.papilio.report.html;

import java.util.ArrayList;
import java.util.List;
import org.papilio.report.api.Html;

/** Tables with a caption, column heads and a head for each row. */
final class Tables {

  private final List<Html> heads = new ArrayList<>();
  private final List<Html> rows = new ArrayList<>();
  private final String caption;
  private final boolean headed;

  Tables(String caption) {
    this(caption, false);
  }

  private Tables(String caption, boolean headed) {
    this.caption = caption;
    this.headed = headed;
  }

  /** A table under a heading that says the same as its caption would. */
  static Tables headed(String heading) {
    return new Tables(heading, true);
  }

  Tables head(String title, boolean number) {
    Html head = Html.element("th", title).with("scope", "col");
    heads.add(number ? head.style("number") : head);
    return this;
  }

  Tables heads(String... titles) {
    for (String title : titles) {
      head(title, false);
    }
    return this;
  }

  /** A row whose first cell is its head. */
  Tables row(List<Html> cells) {
    List<Html> made = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      made.add(
          i == 0
              ? Html.element("th", cells.get(i)).with("scope", "row")
              : Html.element("td", cells.get(i)));
    }
    rows.add(Html.element("tr", made));
    return this;
  }

  /** A row that is made already. */
  Tables row(Html tr) {
    rows.add(tr);
    return this;
  }

  static Html number(String text) {
    return Html.element("td", text).style("number");
  }

  /** The table in a box that scrolls sideways where the page is narrow, also by keyboard. */
  Html html() {
    return Html.element(
            "div",
            Html.element(
                "table",
                headed ? Html.empty() : Html.element("caption", caption),
                Html.element("thead", Html.element("tr", heads)),
                Html.element("tbody", rows)))
        .style("wide")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", caption);
  }
}
