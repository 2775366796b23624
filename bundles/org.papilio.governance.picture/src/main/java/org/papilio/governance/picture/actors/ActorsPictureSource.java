package org.papilio.governance.picture.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.picture.Asked;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;

/** Who gives to whom in one case, as a matrix: {@code papilio draw actors CASE}. */
@Component
public final class ActorsPictureSource implements PictureSource {

  private static final int MOST_ACTORS = 99;

  private final GovernanceGraphs graphs;
  private final Typefaces typefaces;

  @Activate
  public ActorsPictureSource(@Reference GovernanceGraphs graphs, @Reference Typefaces typefaces) {
    this.graphs = graphs;
    this.typefaces = typefaces;
  }

  @Override
  public String id() {
    return "actors";
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(ActorsPictureSource.class, locale).text("actors.title");
  }

  @Override
  public List<PictureOption> options() {
    return ActorsOptions.described(Messages.of(ActorsPictureSource.class, Locale.ENGLISH));
  }

  @Override
  public Picture draw(PictureRequest request) {
    if (request.cases().size() != 1) {
      throw Problem.usage(
              "the actor matrix shows one case; " + request.cases().size() + " are given")
          .fix("draw each case by itself")
          .exception();
    }
    ActorsOptions options = ActorsOptions.of(request.options());
    Snapshot snapshot = request.snapshot();
    CaseId id = request.caseIds().getFirst();
    Messages messages = Messages.of(ActorsPictureSource.class, request.locale());
    GovernanceGraph graph = graphs.graph(snapshot, id, request.locale());
    List<String> filters = new ArrayList<>();
    if (options.sheet().year().isPresent()) {
      graph = graphs.present(graph, options.sheet().years());
      filters.add(
          messages.text("score.filter.year", Integer.toString(options.sheet().year().getAsInt())));
    }
    if (!options.phase().isEmpty()) {
      CasePhase phase = Asked.phase(graphs.phases(snapshot, id), options.phase());
      graph = graphs.present(graph, phase.years());
      filters.add(
          messages.text("score.filter.phase", phase.kind().toLowerCase(Locale.ROOT))
              + " "
              + phase.years().text());
    }
    ActorMatrix matrix = ActorMatrix.of(graph, options);
    if (matrix.actors().size() > MOST_ACTORS) {
      throw Problem.badInput("a matrix of " + matrix.actors().size() + " actors cannot be read")
          .at("case " + graph.caseId())
          .allowing("up to " + MOST_ACTORS)
          .fix("'governance measures' tells the measures of networks of any size")
          .exception();
    }
    ActorsText text = new ActorsText(matrix, String.join(" · ", filters), request.locale());
    ActorsPicture.Drawn drawn = new ActorsPicture(matrix, options, typefaces, text).draw();
    return new Picture(
        graph.title(),
        graph.revision(),
        drawn.svg(),
        drawn.width(),
        drawn.height(),
        drawn.geometry(),
        text.description(),
        text.tables(),
        text.sources());
  }
}
