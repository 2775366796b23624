package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.papilio.governance.picture.matrix.Plan.ColumnPlace;
import org.papilio.governance.picture.matrix.Plan.RowPlace;
import org.papilio.governance.picture.overlay.OverlayMarks;
import org.papilio.governance.picture.overlay.OverlayRow;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Overlay;

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
  private final Optional<OverlayMarks> overlay;
  private boolean grounded;
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
            .mapToInt(request::value)
            .max()
            .orElse(0);
    this.overlay =
        request
            .overlay()
            .map(o -> new OverlayMarks(o, svg, typefaces, text.locale(), request.prefix()));
    this.marks = new CellMarks(svg, request, plan.strokes(), most, hatch);
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height, MatrixGeometry geometry) {}

  Drawn draw() {
    Frame frame = new Frame(svg, typefaces, plan.width());
    top = request.framed() ? frame.header(text.title(), text.subtitle(), List.of()) : 0;
    marks.defineHatch();
    judgements();
    svg.rect(0, top, plan.width(), plan.height(), "class", "ground", "fill", Palette.SURFACE);
    new MatrixGround(svg, plan, text, typefaces, top).draw();
    cells();
    totals();
    double bottom = top + plan.height();
    MatrixKey key = new MatrixKey(request, text, hatch);
    double height = request.framed() ? frame.footer(bottom, entries(key), lines(frame)) : bottom;
    String drawn = svg.done();
    String rules = request.fonts() ? typefaces.embedded(svg.used()) : "";
    String document =
        new SvgDocument(request.prefix(), "governance-matrix", plan.width(), height)
            .of(text.title(), text.description(), rules, drawn);
    return new Drawn(document, plan.width(), height, geometry(height));
  }

  /** What the judgements on the cases are, above the matrix. */
  private void judgements() {
    if (overlay.isEmpty()) {
      return;
    }
    svg.begin("defs");
    overlay.get().define();
    svg.end();
    List<OverlayRow.Judged> judged = new ArrayList<>();
    for (int i = 0; i < matrix.cases().size(); i++) {
      String title = text.owner(i);
      request.mark(i).ifPresent(mark -> judged.add(new OverlayRow.Judged(title, mark)));
    }
    top = new OverlayRow(svg, typefaces, overlay.get(), plan.width()).draw(top, judged);
  }

  private List<KeyEntry> entries(MatrixKey key) {
    List<KeyEntry> entries = new ArrayList<>(key.entries(most, plan.strokes()));
    overlay.ifPresent(judged -> entries.addAll(judged.key()));
    return entries;
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
    if (request.grounds(cell)) {
      grounded = true;
      svg.rect(
          x + 1.5,
          y + 1.5,
          w - 3,
          h - 3,
          "class",
          "overlay-ground",
          "rx",
          3,
          "fill",
          "none",
          "stroke",
          Palette.INK,
          "stroke-width",
          2);
    }
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
            : request.mode() == Mode.DIFFERENCE ? text.pair(cell) : "" + request.value(cell);
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
      lines.addAll(
          frame.cited(
              messages.text(plan.strokes() ? "matrix.cases.strokes" : "matrix.cases"),
              names,
              messages));
    }
    request.overlay().ifPresent(o -> lines.addAll(judged(o)));
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

  private List<String> judged(Overlay overlay) {
    List<String> notes = new ArrayList<>();
    notes.add(PlainText.clean(overlay.note()));
    if (request.mode() == Mode.SEVERAL && plan.strokes()) {
      notes.add(messages.text("matrix.cases.judged"));
    }
    if (grounded) {
      notes.add(messages.text("overlay.rests", PlainText.clean(overlay.title())));
    }
    return notes;
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
