package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.CaseInstruments;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.api.Years;
import org.papilio.governance.picture.Asked;
import org.papilio.governance.picture.Settings;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.papilio.governance.picture.overlay.OverlayTable;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Overlay;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;
import org.papilio.workbench.api.PictureTable;

/**
 * The matrix of scales and instruments, of one case, several, or the difference of two: {@code
 * papilio draw matrix CASE…}; the word {@code all} stands for every case.
 */
@Component
public final class MatrixPictureSource implements PictureSource {

  private final CaseInstruments instruments;
  private final Typefaces typefaces;
  private final Overlays overlays;

  @Activate
  public MatrixPictureSource(
      @Reference CaseInstruments instruments,
      @Reference Typefaces typefaces,
      @Reference Overlays overlays) {
    this.instruments = instruments;
    this.typefaces = typefaces;
    this.overlays = overlays;
  }

  @Override
  public String id() {
    return "matrix";
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(MatrixPictureSource.class, locale).text("matrix.title");
  }

  @Override
  public List<PictureOption> options() {
    return MatrixOptions.described(Messages.of(MatrixPictureSource.class, Locale.ENGLISH));
  }

  @Override
  public boolean takesSeveral() {
    return true;
  }

  @Override
  public Picture draw(PictureRequest request) {
    MatrixOptions options = MatrixOptions.of(request.options());
    Snapshot snapshot = request.snapshot();
    List<InstrumentList> named =
        request.spelledOut().caseIds().stream()
            .distinct()
            .map(id -> instruments.instruments(snapshot, id, request.locale()))
            .toList();
    if (named.isEmpty()) {
      throw Problem.notFound("the workspace has no cases").exception();
    }
    Optional<Overlay> overlay =
        overlays.find(
            request, snapshot, named.stream().map(one -> new CaseId(one.caseId())).toList());
    List<InstrumentList> asked =
        options.difference() ? named : Judgements.highestFirst(named, overlay);
    MatrixRequest matrix = matrix(asked, options, overlay, request.locale());
    MatrixText text = new MatrixText(matrix, request.locale());
    MatrixPicture.Drawn drawn = new MatrixPicture(matrix, typefaces, text).draw();
    return new Picture(
        text.title(),
        snapshot.revision().hash(),
        drawn.svg(),
        drawn.width(),
        drawn.height(),
        drawn.geometry(),
        (text.description() + " " + judged(matrix)).strip(),
        tables(matrix, text, request.locale()),
        text.sources());
  }

  private static List<PictureTable> tables(MatrixRequest matrix, MatrixText text, Locale locale) {
    List<PictureTable> tables = new ArrayList<>(new MatrixTables(matrix, text).tables());
    matrix.overlay().ifPresent(o -> tables.add(OverlayTable.of(o, titles(matrix), locale)));
    return List.copyOf(tables);
  }

  private static String judged(MatrixRequest matrix) {
    return matrix.overlay().map(o -> OverlayTable.sentence(o, titles(matrix))).orElse("");
  }

  private static Map<String, String> titles(MatrixRequest matrix) {
    Map<String, String> titles = new HashMap<>();
    matrix.matrix().cases().forEach(one -> titles.put(one.caseId(), one.title()));
    return titles;
  }

  private static MatrixRequest matrix(
      List<InstrumentList> asked, MatrixOptions options, Optional<Overlay> overlay, Locale locale) {
    if (options.difference() && asked.size() != 2) {
      throw Problem.usage("a difference is of two cases; " + asked.size() + " are given")
          .at("option difference")
          .fix("name two different cases, or leave the option out")
          .exception();
    }
    Years year = Settings.span(options.year());
    boolean filtered = options.year().isPresent() || !options.phase().isEmpty();
    List<Matrix.Share> shares = new ArrayList<>();
    List<InstrumentList> without = new ArrayList<>();
    int open = 0;
    for (InstrumentList one : asked) {
      Optional<Years> phase = phase(one, options, asked.size());
      if (phase.isEmpty()) {
        without.add(one);
        continue;
      }
      List<CaseInstrument> counted =
          one.all().stream()
              .filter(i -> i.period().mayMeet(year) && i.period().mayMeet(phase.get()))
              .toList();
      shares.add(new Matrix.Share(one, counted));
      open += filtered ? (int) counted.stream().filter(i -> undated(i)).count() : 0;
    }
    Mode mode =
        options.difference() ? Mode.DIFFERENCE : asked.size() == 1 ? Mode.ONE : Mode.SEVERAL;
    refuseWithoutCases(shares, mode, options);
    return new MatrixRequest(
        new Matrix(shares, options.place()),
        mode,
        options.byCase(),
        without,
        filter(shares, options, locale),
        overlay,
        open,
        options.width(),
        options.framed(),
        options.fonts(),
        Asked.prefix("matrix", name(asked, mode)));
  }

  private static boolean undated(CaseInstrument one) {
    return one.period().equals(Years.OPEN);
  }

  /** The years of the phase asked for; open for none asked for, empty where a case lacks it. */
  private static Optional<Years> phase(InstrumentList of, MatrixOptions options, int cases) {
    if (options.phase().isEmpty()) {
      return Optional.of(Years.OPEN);
    }
    return cases == 1
        ? Optional.of(Asked.phase(of.phases(), options.phase()).years())
        : Asked.findPhase(of.phases(), options.phase()).map(CasePhase::years);
  }

  private static void refuseWithoutCases(
      List<Matrix.Share> shares, Mode mode, MatrixOptions options) {
    if (shares.isEmpty() || mode == Mode.DIFFERENCE && shares.size() < 2) {
      throw Problem.notFound(
              (mode == Mode.DIFFERENCE ? "not both cases have" : "none of the cases has")
                  + " a phase '"
                  + options.phase()
                  + "'")
          .at("option phase")
          .fix("name a phase that they have, such as 'implementation', or a year")
          .exception();
    }
  }

  private static String filter(List<Matrix.Share> shares, MatrixOptions options, Locale locale) {
    Messages messages = Messages.of(MatrixPictureSource.class, locale);
    List<String> parts = new ArrayList<>();
    options
        .year()
        .ifPresent(y -> parts.add(messages.text("score.filter.year", Integer.toString(y))));
    if (!options.phase().isEmpty()) {
      String years =
          shares.size() == 1
              ? Asked.phase(shares.getFirst().of().phases(), options.phase()).years().text()
              : "";
      String phase = messages.text("score.filter.phase", options.phase().toLowerCase(Locale.ROOT));
      parts.add((phase + " " + years).strip());
    }
    return String.join(" · ", parts);
  }

  /** A name that differs from set to set of cases, for XML ids. */
  private static String name(List<InstrumentList> asked, Mode mode) {
    if (mode == Mode.ONE) {
      return asked.getFirst().caseId();
    }
    String all = String.join(",", asked.stream().map(InstrumentList::caseId).toList());
    return (mode == Mode.DIFFERENCE ? "difference-" : asked.size() + "-cases-")
        + Integer.toHexString(all.hashCode());
  }
}
