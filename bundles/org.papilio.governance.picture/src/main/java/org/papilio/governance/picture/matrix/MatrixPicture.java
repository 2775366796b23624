package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.papilio.governance.picture.matrix.Plan.ColumnPlace;
import org.papilio.governance.picture.matrix.Plan.RowPlace;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** Draws one matrix. */
final class MatrixPicture {

  private static final double AIR = 4;

  private final MatrixRequest request;
  private final Matrix matrix;
  private final Typefaces typefaces;
  private final MatrixText text;
  private final Messages messages;
  private final Plan plan;
  private final Svg svg = new Svg();
  private final String hatch;
  private final int most;
  private final CellMarks marks;
  private final List<MatrixGeometry.CellPlace> cells = new ArrayList<>();
  private double top;

  MatrixPicture(MatrixRequest request, Typefaces typefaces, MatrixText text) {
    this.request = request;
    this.matrix = request.matrix();
    this.typefaces = typefaces;
    this.text = text;
    this.messages = text.messages();
    this.plan = new Plan(request, text, typefaces);
    this.hatch = request.prefix() + "unknown";
    this.most =
        Row.scales().stream()
            .flatMap(row -> matrix.columns().stream().map(column -> matrix.cell(row, column)))
            .mapToInt(Cell::count)
            .max()
            .orElse(0);
    this.marks = new CellMarks(svg, request.mode(), matrix.cases().size(), most, hatch);
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height, MatrixGeometry geometry) {}

  Drawn draw() {
    Frame frame = new Frame(svg, typefaces, plan.width());
    top = request.framed() ? frame.header(text.title(), text.subtitle(), List.of()) : 0;
    marks.defineHatch();
    svg.rect(0, top, plan.width(), plan.height(), "class", "ground", "fill", Palette.SURFACE);
    headings();
    bands();
    cells();
    totals();
    double bottom = top + plan.height();
    MatrixKey key = new MatrixKey(request, text, hatch);
    double height =
        request.framed() ? frame.footer(bottom, key.entries(most), lines(frame)) : bottom;
    String drawn = svg.done();
    String rules = request.fonts() ? typefaces.embedded(svg.used()) : "";
    String document =
        new SvgDocument(request.prefix(), "governance-matrix", plan.width(), height)
            .of(text.title(), text.description(), rules, drawn);
    return new Drawn(document, plan.width(), height, geometry(height));
  }

  private void headings() {
    svg.group("class", "column-groups");
    for (Plan.GroupPlace group : plan.groupPlaces()) {
      double y = top + plan.headingBase() - (group.lines().size() - 1) * Plan.LEADING - 4;
      svg.group("class", "column-group", "data-group", group.group());
      svg.content("title", text.group(group.group()));
      for (String line : group.lines()) {
        svg.text(Face.STRONG, Plan.LABEL, group.x(), y, line, "fill", Palette.INK_2);
        y += Plan.LEADING;
      }
      rule(group);
      svg.end();
    }
    svg.end();
    svg.group("class", "column-labels");
    plan.columns().forEach(this::label);
    double middle = plan.totalX() + plan.totalWidth() / 2;
    svg.text(
        Face.STRONG,
        Plan.LABEL,
        middle,
        top + plan.labelBase(),
        messages.text("matrix.all"),
        "fill",
        Palette.INK_2,
        "text-anchor",
        "middle");
    svg.end();
  }

  /** Thick for the socially innovative, single for other instruments, double for policies. */
  private void rule(Plan.GroupPlace group) {
    double y = top + plan.headingBase() + 2;
    double end = group.x() + group.width();
    boolean innovative = group.group() == Column.Group.INNOVATIVE;
    String colour = innovative ? Palette.GAP : Palette.STRONG_BORDER;
    svg.line(group.x(), y, end, y, "stroke", colour, "stroke-width", innovative ? 3 : 1.2);
    if (group.group() == Column.Group.POLICY) {
      svg.line(group.x(), y + 3, end, y + 3, "stroke", colour, "stroke-width", 1.2);
    }
  }

  private void label(ColumnPlace place) {
    double middle = place.x() + place.width() / 2;
    double base = top + plan.labelBase();
    String ink = place.used() ? Palette.INK : Palette.INK_2;
    svg.group("class", "column-label", "data-family", place.column().family());
    svg.content("title", text.column(place.column()));
    if (plan.turned(place)) {
      double x = middle + 4.2;
      svg.text(
          place.used() ? Face.MEDIUM : Face.TEXT,
          Plan.LABEL,
          x,
          base,
          place.lines().getFirst(),
          "fill",
          ink,
          "transform",
          "rotate(-90 " + Svg.number(x) + " " + Svg.number(base) + ")");
    } else {
      double y = base - (place.lines().size() - 1) * Plan.LEADING;
      for (String line : place.lines()) {
        svg.text(Face.MEDIUM, Plan.LABEL, middle, y, line, "fill", ink, "text-anchor", "middle");
        y += Plan.LEADING;
      }
    }
    svg.end();
  }

  private void bands() {
    svg.group("class", "bands");
    for (RowPlace place : plan.rowPlaces()) {
      String fill = place.row().scale().map(Palette::band).orElse(Palette.PAPER);
      double y = top + place.y();
      svg.rect(
          0,
          y,
          plan.width(),
          place.height(),
          "class",
          "band band-" + place.row().name().toLowerCase(Locale.ROOT),
          "fill",
          fill);
      rule(y);
      name(place, y + place.height() / 2);
    }
    rule(top + plan.totalY());
    svg.end();
  }

  private void rule(double y) {
    svg.line(
        0, y, plan.width(), y, "class", "band-rule", "stroke", Palette.RULE, "stroke-width", 1);
  }

  private void name(RowPlace place, double middle) {
    String name = text.row(place.row());
    boolean strong = !place.silent() && place.row().known();
    double size = strong ? 16.5 : 14;
    svg.group("class", "band-label");
    svg.content("title", name);
    svg.text(
        Face.TITLE,
        size,
        Frame.SIDE,
        middle + 5,
        typefaces.fit(Face.TITLE, size, name, Plan.NAMES - Frame.SIDE - 6),
        "class",
        "band-name",
        "fill",
        strong ? Palette.INK : Palette.INK_2);
    svg.end();
  }

  private void cells() {
    svg.group("class", "cells");
    for (RowPlace row : plan.rowPlaces()) {
      for (ColumnPlace column : plan.columns()) {
        cell(row, column, matrix.cell(row.row(), column.column()));
      }
    }
    svg.end();
  }

  private void cell(RowPlace row, ColumnPlace column, Cell cell) {
    double x = column.x() + Plan.INSET;
    double y = top + row.y() + AIR;
    double w = column.width() - 2 * Plan.INSET;
    double h = row.height() - 2 * AIR;
    if (cell.empty()) {
      svg.group("class", "cell cell-empty");
      svg.content("title", text.cell(row.row(), column.column(), cell));
      marks.empty(cell.open() > 0, x, y, w, h);
      svg.end();
      return;
    }
    boolean known = row.row().known();
    String about = text.cell(row.row(), column.column(), cell);
    MatrixGeometry.CellPlace place = place(row, column, cell, about, x, y, w, h);
    cells.add(place);
    svg.group(
        "id", place.element(),
        "class", known ? "cell" : "cell cell-unknown",
        "data-cell", place.element().substring(request.prefix().length()),
        "data-scale", place.scale(),
        "data-group", place.group(),
        "data-family", place.family(),
        "data-count", cell.count());
    svg.content("title", about);
    marks.full(
        cell,
        known,
        text.number(cell, row.row()),
        known && request.mode() == Mode.DIFFERENCE ? text.pair(cell) : "",
        plan.named() ? plan.names(cell, column.width()) : List.of(),
        x,
        y,
        w,
        h);
    svg.end();
  }

  private MatrixGeometry.CellPlace place(
      RowPlace row,
      ColumnPlace column,
      Cell cell,
      String about,
      double x,
      double y,
      double w,
      double h) {
    String family = column.column().family();
    String name =
        row.row().name()
            + "-"
            + column.column().group()
            + "-"
            + (family.isEmpty() ? "UNKNOWN" : family);
    return new MatrixGeometry.CellPlace(
        request.prefix() + name.toLowerCase(Locale.ROOT),
        row.row().name(),
        column.column().group().name(),
        family,
        about,
        cell.count(),
        x,
        y,
        w,
        h,
        cell.entries().stream().map(this::item).toList());
  }

  private MatrixGeometry.Item item(Cell.Entry entry) {
    CaseInstrument one = entry.instrument();
    InstrumentList of = matrix.cases().get(entry.owner());
    return new MatrixGeometry.Item(of.caseId(), one.id(), one.label(), of.title(), text.years(one));
  }

  private void totals() {
    svg.group("class", "totals");
    double y = top + plan.totalY();
    String name =
        typefaces.fit(Face.TITLE, 14, messages.text("matrix.total"), Plan.NAMES - Frame.SIDE - 6);
    svg.text(
        Face.TITLE,
        14,
        Frame.SIDE,
        y + plan.totalHeight() / 2 + 4.5,
        name,
        "class",
        "band-name",
        "fill",
        Palette.INK_2);
    double middle = y + plan.totalHeight() / 2;
    for (ColumnPlace place : plan.columns()) {
      total(matrix.column(place.column()), true, place.x() + place.width() / 2, middle);
    }
    double right = plan.totalX() + plan.totalWidth() / 2;
    for (RowPlace place : plan.rowPlaces()) {
      double centre = top + place.y() + place.height() / 2;
      total(matrix.row(place.row()), place.row().known(), right, centre);
    }
    total(matrix.whole(), true, right, middle);
    svg.end();
  }

  /** A sum beside or below the cells; nothing for none. */
  private void total(Cell cell, boolean known, double x, double y) {
    if (cell.empty()) {
      return;
    }
    boolean both = request.mode() == Mode.DIFFERENCE && known;
    String number =
        both
            ? text.signed(cell)
            : request.mode() == Mode.DIFFERENCE ? text.pair(cell) : "" + cell.count();
    double base = both ? y - 2 : y + 4.5;
    sum(Face.STRONG, x, base, number, Palette.INK);
    if (both) {
      sum(Face.TEXT, x, base + 14, text.pair(cell), Palette.INK_2);
    }
  }

  private void sum(Face face, double x, double y, String number, String ink) {
    svg.text(face, 12, x, y, number, "class", "total", "fill", ink, "text-anchor", "middle");
  }

  /** Remarks, cases, sources and revision, below the key. */
  private List<String> lines(Frame frame) {
    List<String> lines = new ArrayList<>();
    if (request.mode() == Mode.SEVERAL) {
      List<String> names = matrix.cases().stream().map(InstrumentList::title).toList();
      lines.addAll(frame.cited(messages.text("matrix.cases"), names, messages));
    }
    for (String remark : text.remarks()) {
      lines.add(typefaces.fit(Face.TEXT, 12, remark, plan.width() - 2 * Frame.SIDE));
    }
    List<String> cited = text.sources();
    String before = messages.text(cited.isEmpty() ? "matrix.sources.none" : "score.sources");
    lines.addAll(frame.cited(before, cited, messages));
    if (!cited.isEmpty() && !text.unsourced().isEmpty()) {
      lines.add(text.unsourced());
    }
    lines.add(revision());
    return lines;
  }

  private String revision() {
    String hash = matrix.cases().getFirst().revision();
    String brief = hash.length() > 12 ? hash.substring(0, 12) : hash;
    return request.mode() == Mode.ONE
        ? messages.text("score.revision", matrix.cases().getFirst().caseId(), brief)
        : messages.text("matrix.revision", brief);
  }

  private MatrixGeometry geometry(double height) {
    List<MatrixGeometry.RowPlace> rows =
        plan.rowPlaces().stream()
            .map(
                place ->
                    new MatrixGeometry.RowPlace(
                        place.row().name(),
                        text.row(place.row()),
                        top + place.y(),
                        place.height(),
                        matrix.row(place.row()).count()))
            .toList();
    List<MatrixGeometry.ColumnPlace> columns =
        plan.columns().stream()
            .map(
                place ->
                    new MatrixGeometry.ColumnPlace(
                        place.column().group().name(),
                        place.column().family(),
                        text.column(place.column()),
                        place.x(),
                        place.width(),
                        matrix.column(place.column()).count()))
            .toList();
    return new MatrixGeometry(plan.width(), height, top, rows, columns, List.copyOf(cells));
  }
}
