package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.picture.sheet.Sheet;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;

/** Scales by families of instruments: {@code papilio draw matrix CASE…}. */
@Component
public final class MatrixPictureSource implements PictureSource {

  private final GovernanceGraphs graphs;
  private final Typefaces typefaces;

  @Activate
  public MatrixPictureSource(@Reference GovernanceGraphs graphs, @Reference Typefaces typefaces) {
    this.graphs = graphs;
    this.typefaces = typefaces;
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
    Messages messages = Messages.of(MatrixPictureSource.class, Locale.ENGLISH);
    return SheetOptions.described(
        messages,
        new PictureOption(
            "difference",
            messages.text("matrix.option.difference"),
            List.of("true", "false"),
            "false"));
  }

  @Override
  public boolean takesSeveral() {
    return true;
  }

  @Override
  public Picture draw(PictureRequest request) {
    SheetOptions options = SheetOptions.of(request.options());
    boolean difference = SheetOptions.flag(request.options(), "difference", false);
    if (difference && request.cases().size() != 2) {
      throw Problem.badInput(
              "a difference is between two cases; " + request.cases().size() + " are given")
          .at("option difference")
          .fix("name two cases")
          .exception();
    }
    Snapshot snapshot = request.snapshot();
    List<String> titles = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<List<CaseInstrument>> uses = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    for (CaseId id : request.caseIds()) {
      GovernanceGraph graph = graphs.graph(snapshot, id, request.locale());
      titles.add(graph.title());
      notes.add(graph.note());
      uses.add(graphs.instruments(snapshot, id, request.locale()));
      sources.addAll(sources(graph, uses.getLast()));
    }
    Matrix matrix = Matrix.of(titles, notes, uses, options.years());
    MatrixText text = new MatrixText(matrix, request.locale());
    String revision = snapshot.revision().hash();
    Sheet.Drawn drawn =
        new MatrixPicture(
                matrix,
                request.cases(),
                difference,
                options,
                List.copyOf(sources),
                revision,
                typefaces,
                text)
            .draw();
    return new Picture(
        text.messages().text("matrix.title"),
        revision,
        drawn.svg(),
        drawn.width(),
        drawn.height(),
        List.of(),
        text.description(),
        text.tables(difference),
        List.copyOf(sources));
  }

  /** Where it is known from that an instrument is delivered, aims at somebody or meets a policy. */
  private static Set<String> sources(GovernanceGraph graph, List<CaseInstrument> uses) {
    Set<String> shown = uses.stream().map(CaseInstrument::id).collect(Collectors.toSet());
    Set<String> labels = new LinkedHashSet<>();
    for (GovernanceFlow flow : graph.flows()) {
      if (shown.contains(flow.from()) || shown.contains(flow.to())) {
        flow.sources().forEach(source -> labels.add(source.label()));
      }
    }
    return labels;
  }
}
