package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.sheet.Sheet;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import tools.jackson.databind.json.JsonMapper;

/** Draws the matrix of scales and instruments. */
final class MatrixPicture {

  /** Light to dark; the numbers are printed, so hue carries nothing alone. */
  static final List<String> RAMP =
      List.of("#f4ecd9", "#eed9c6", "#e3b9ac", "#d08e90", "#b16078", "#8a3a5f", "#5f1638");

  static final String FIRST = "#2450b8";
  static final String SECOND = "#a84b00";
  static final String BOTH = "#6f6859";

  private static final String NAME = "scale-matrix";
  private static final double NAMES = 118;
  private static final double HEADS = 104;
  private static final double ROW = 40;
  private static final double LEAST_COLUMN = 40;
  private static final double BETWEEN = 10;

  /** Socially innovative instruments, the others of the case, policies that it meets. */
  private static final int GROUPS = 3;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Matrix matrix;
  private final List<String> slugs;
  private final boolean difference;
  private final SheetOptions options;
  private final List<String> sources;
  private final String revision;
  private final Typefaces typefaces;
  private final MatrixText text;
  private final Sheet sheet;
  private final Svg svg;
  private final double column;

  /**
   * @param slugs of the cases, in the order of the matrix
   * @param difference whether the first two cases are held against each other
   */
  MatrixPicture(
      Matrix matrix,
      List<String> slugs,
      boolean difference,
      SheetOptions options,
      List<String> sources,
      String revision,
      Typefaces typefaces,
      MatrixText text) {
    this.matrix = matrix;
    this.slugs = List.copyOf(slugs);
    this.difference = difference;
    this.options = options;
    this.sources = sources;
    this.revision = revision;
    this.typefaces = typefaces;
    this.text = text;
    double gaps = (GROUPS - 1) * BETWEEN;
    double least = 2 * Sheet.SIDE + NAMES + matrix.columns().size() * LEAST_COLUMN + gaps + 40;
    this.sheet = new Sheet(typefaces, text.messages(), Math.max(least, options.width()));
    this.svg = sheet.svg();
    this.column =
        Math.min(
            96, (sheet.width() - 2 * Sheet.SIDE - NAMES - gaps - 40) / matrix.columns().size());
  }

  Sheet.Drawn draw() {
    String title = text.messages().text("matrix.title");
    double top = options.framed() ? sheet.header(title, subtitle(), legend()) : 0;
    heads(top + HEADS);
    double bottom = rows(top + HEADS) + 14;
    double height = options.framed() ? sheet.footer(bottom, notes()) : bottom;
    return sheet.document(NAME, title, text.description(), height, options.fonts());
  }

  private String subtitle() {
    List<String> parts = new ArrayList<>();
    parts.add(
        matrix.cases().size() > 3
            ? text.messages().text("matrix.subtitle", matrix.cases().size())
            : String.join(
                difference ? " | " : ", ", matrix.cases().stream().map(PlainText::clean).toList()));
    options
        .year()
        .ifPresent(
            year -> parts.add(text.messages().text("score.filter.year", Integer.toString(year))));
    matrix.notes().forEach(note -> parts.add(PlainText.clean(note)));
    return String.join(" · ", parts);
  }

  private List<Sheet.Sign> legend() {
    if (difference) {
      return List.of(
          new Sheet.Sign(FIRST, text.messages().text("matrix.only", name(0))),
          new Sheet.Sign(SECOND, text.messages().text("matrix.only", name(1))),
          new Sheet.Sign(BOTH, text.messages().text("matrix.both")));
    }
    return List.of(
        new Sheet.Sign(RAMP.getFirst(), text.messages().text("matrix.few")),
        new Sheet.Sign(RAMP.getLast(), text.messages().text("matrix.many")));
  }

  private String name(int caseIndex) {
    return typefaces.fit(Face.MEDIUM, 12, PlainText.clean(matrix.cases().get(caseIndex)), 220);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        text.messages()
            .text(
                difference
                    ? "matrix.key.difference"
                    : matrix.cases().size() == 1 ? "matrix.key.one" : "matrix.key.several"));
    List<String> silent = text.notRecorded();
    if (!silent.isEmpty()) {
      notes.add(text.messages().text("matrix.notrecorded", String.join(", ", silent)));
    }
    notes.add(sheet.sources(sources));
    if (!revision.isEmpty()) {
      notes.add(
          text.messages()
              .text("matrix.revision", revision.substring(0, Math.min(12, revision.length()))));
    }
    return notes;
  }

  private double left(int c) {
    Family family = matrix.columns().get(c);
    int passed = family.innovative() ? 0 : family.compareTo(Family.POLICY) < 0 ? 1 : 2;
    return Sheet.SIDE + NAMES + c * column + passed * BETWEEN;
  }

  private void heads(double bottom) {
    for (int c = 0; c < matrix.columns().size(); c++) {
      Family family = matrix.columns().get(c);
      double x = left(c) + column / 2;
      svg.group(
          "transform",
          "translate(" + Svg.number(x - 2) + " " + Svg.number(bottom - 10) + ") rotate(-38)");
      svg.text(
          family.innovative() ? Face.STRONG : Face.TEXT,
          12,
          0,
          0,
          typefaces.fit(
              family.innovative() ? Face.STRONG : Face.TEXT, 12, text.family(family), 128),
          "fill",
          Palette.INK);
      svg.end();
    }
  }

  private double rows(double top) {
    double right = left(matrix.columns().size() - 1) + column;
    for (int r = 0; r < matrix.rows().size(); r++) {
      double y = top + r * ROW;
      String band = matrix.rows().get(r).map(Palette::band).orElse(Palette.SURFACE);
      svg.rect(Sheet.SIDE, y, right - Sheet.SIDE, ROW, "fill", band);
      svg.line(Sheet.SIDE, y, right, y, "stroke", Palette.RULE);
      String name = text.scale(matrix.rows().get(r));
      Face face = matrix.rows().get(r).isPresent() ? Face.TITLE : Face.TEXT;
      double size = face == Face.TITLE ? 14 : 12;
      svg.text(
          face,
          size,
          Sheet.SIDE + 8,
          y + ROW / 2 + 5,
          typefaces.fit(face, size, name, NAMES - 14),
          "fill",
          matrix.rows().get(r).filter(Scale.core()::contains).isPresent()
              ? Palette.INK
              : Palette.INK_2);
      for (int c = 0; c < matrix.columns().size(); c++) {
        cell(matrix.at(r, c), left(c), y);
      }
    }
    double bottom = top + matrix.rows().size() * ROW;
    svg.line(Sheet.SIDE, bottom, right, bottom, "stroke", Palette.RULE);
    return bottom;
  }

  private void cell(Cell cell, double x, double y) {
    double inner = column - 4;
    if (cell.entries().isEmpty()) {
      svg.text(
          Face.TEXT,
          12,
          x + column / 2,
          y + ROW / 2 + 4,
          "·",
          "fill",
          Palette.INK_2,
          "text-anchor",
          "middle");
      return;
    }
    svg.group("class", "cell", "data-items", items(cell));
    svg.content("title", text.cell(cell));
    if (difference) {
      int first = cell.of(0);
      int second = cell.of(1);
      String fill = second == 0 ? FIRST : first == 0 ? SECOND : BOTH;
      svg.rect(x + 2, y + 3, inner, ROW - 6, "class", "card-shape", "rx", 4, "fill", fill);
    } else {
      svg.rect(
          x + 2,
          y + 3,
          inner,
          ROW - 6,
          "class",
          "card-shape",
          "rx",
          4,
          "fill",
          RAMP.get(step(cell)),
          "stroke",
          Palette.CARD_BORDER,
          "stroke-width",
          .6);
    }
    svg.text(
        Face.STRONG,
        13,
        x + column / 2,
        y + ROW / 2 + 4.5,
        text.number(cell, difference),
        "fill",
        difference || step(cell) >= 4 ? "#ffffff" : Palette.INK,
        "text-anchor",
        "middle");
    svg.end();
  }

  private int step(Cell cell) {
    int number = matrix.cases().size() == 1 ? cell.of(0) : cell.cases();
    int most =
        matrix.cases().size() == 1 ? Math.max(matrix.most(), RAMP.size()) : matrix.cases().size();
    return Math.min(RAMP.size() - 1, (number - 1) * RAMP.size() / Math.max(1, most));
  }

  /** What a cell stands for, to whoever opens it. */
  record Item(String subject, String id, String label, String title) {}

  private String items(Cell cell) {
    return JSON.writeValueAsString(
        cell.entries().stream()
            .map(
                entry ->
                    new Item(
                        slugs.get(entry.caseIndex()),
                        entry.use().id(),
                        entry.use().label(),
                        matrix.cases().get(entry.caseIndex())))
            .toList());
  }
}
