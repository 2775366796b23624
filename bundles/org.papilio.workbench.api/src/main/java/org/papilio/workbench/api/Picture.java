package org.papilio.workbench.api;

import java.util.List;

/**
 * A drawing with everything that stands for it where it cannot be seen.
 *
 * @param title name of what is shown
 * @param revision the revision of the case base that was drawn
 * @param svg the whole drawing with legend, sources and fonts named; a complete SVG document
 * @param width in user units, more than 0
 * @param height in user units, more than 0
 * @param geometry places and shapes for the page: a record, map or list of plain values; the
 *     contributing bundle describes it
 * @param text the picture told in words, a few sentences
 * @param tables the same content as tables
 * @param sources where the shown facts come from, one citation each
 */
public record Picture(
    String title,
    String revision,
    String svg,
    double width,
    double height,
    Object geometry,
    String text,
    List<PictureTable> tables,
    List<String> sources) {
  public Picture {
    tables = List.copyOf(tables);
    sources = List.copyOf(sources);
  }
}
