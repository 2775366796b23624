package org.papilio.governance.picture;

import org.papilio.picture.api.Svg;

/**
 * The SVG document around a drawing, with the title and the description that stand for it.
 *
 * @param prefix beginning of the XML ids of title and description
 * @param style class of the root element
 * @param width in px, more than 0
 * @param height in px, more than 0
 */
public record SvgDocument(String prefix, String style, double width, double height) {

  /**
   * The whole document.
   *
   * @param rules style rules such as embedded typefaces; empty for none
   * @param drawn elements, as {@link Svg#done} gives them
   */
  public String of(String title, String description, String rules, String drawn) {
    Svg head = new Svg();
    head.content("title", title, "id", prefix + "title");
    head.content("desc", description, "id", prefix + "desc");
    String across = Svg.number(width);
    String down = Svg.number(height);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\""
        + style
        + "\" role=\"img\" aria-labelledby=\""
        + prefix
        + "title "
        + prefix
        + "desc\" width=\""
        + across
        + "\" height=\""
        + down
        + "\" viewBox=\"0 0 "
        + across
        + " "
        + down
        + "\">\n"
        + head.done()
        + (rules.isEmpty() ? "" : "<style>" + rules + "</style>\n")
        + drawn
        + "</svg>\n";
  }
}
