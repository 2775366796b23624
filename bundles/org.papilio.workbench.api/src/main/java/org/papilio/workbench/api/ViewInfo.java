package org.papilio.workbench.api;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A view as the page lists it.
 *
 * @param id unique and lasting: {@code org.papilio.cases.explorer}
 * @param title key in the message files of the bundle
 * @param category key of the menu group, such as {@code category.cases}; see {@link #CATEGORIES}
 * @param icon name of an icon of the shell, or the path of an SVG file in the bundle ({@code
 *     web/…svg})
 * @param module path of the ES module in the bundle: {@code web/explorer/view.js}
 * @param area where it opens first
 * @param order place among the views of its area and in menus; smaller comes first
 * @param multiple whether several may be open at once, one for each object
 * @param accepts kinds of objects that it opens, see {@link ObjectKind}
 * @param perspectives in which of the shell's layouts it is open from the start
 */
public record ViewInfo(
    String id,
    String title,
    String category,
    String icon,
    String module,
    Area area,
    int order,
    boolean multiple,
    List<String> accepts,
    List<String> perspectives) {

  /** The categories that the shell names itself; a plug-in may bring its own key. */
  public static final List<String> CATEGORIES =
      List.of(
          "category.cases",
          "category.governance",
          "category.comparison",
          "category.literature",
          "category.workbench");

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)+");

  /** Where a view opens first. */
  public enum Area {
    MAIN,
    LEFT,
    RIGHT,
    BOTTOM
  }

  public ViewInfo {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "view '" + id + "': an id is of lower-case words parted by dots or hyphens");
    }
    if (!module.startsWith("web/") || module.contains("..")) {
      throw new IllegalArgumentException(
          "view " + id + ": module '" + module + "' does not lie in the folder web/ of the bundle");
    }
    accepts = List.copyOf(accepts);
    perspectives = List.copyOf(perspectives);
  }

  /** A view that is open once, opens nothing and stands in no perspective. */
  public static ViewInfo of(
      String id, String title, String category, String module, Area area, int order) {
    return new ViewInfo(
        id, title, category, "view", module, area, order, false, List.of(), List.of());
  }

  public ViewInfo icon(String name) {
    return new ViewInfo(
        id, title, category, name, module, area, order, multiple, accepts, perspectives);
  }

  /** The same view, opening these kinds of objects. */
  public ViewInfo opens(String... kinds) {
    return new ViewInfo(
        id, title, category, icon, module, area, order, multiple, List.of(kinds), perspectives);
  }

  /** The same view, once for each object. */
  public ViewInfo oneForEach() {
    return new ViewInfo(
        id, title, category, icon, module, area, order, true, accepts, perspectives);
  }

  /** The same view, open from the start in these perspectives; see {@link Perspective}. */
  public ViewInfo shownIn(String... names) {
    return new ViewInfo(
        id, title, category, icon, module, area, order, multiple, accepts, List.of(names));
  }
}
