package org.papilio.governance.picture.alluvial;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;

/** Where the resources of one case go: {@code papilio draw alluvial CASE}. */
@Component
public final class AlluvialPictureSource implements PictureSource {

  private static final int MOST_BOXES = 150;

  private final GovernanceGraphs graphs;
  private final Typefaces typefaces;

  @Activate
  public AlluvialPictureSource(@Reference GovernanceGraphs graphs, @Reference Typefaces typefaces) {
    this.graphs = graphs;
    this.typefaces = typefaces;
  }

  @Override
  public String id() {
    return "alluvial";
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(AlluvialPictureSource.class, locale).text("alluvial.title");
  }

  @Override
  public List<PictureOption> options() {
    return AlluvialOptions.described(Messages.of(AlluvialPictureSource.class, Locale.ENGLISH));
  }

  @Override
  public Picture draw(PictureRequest request) {
    if (request.cases().size() != 1) {
      throw Problem.usage(
              "resources are those of one case; " + request.cases().size() + " are given")
          .fix("draw each case by itself")
          .exception();
    }
    AlluvialOptions options = AlluvialOptions.of(request.options());
    Snapshot snapshot = request.snapshot();
    CaseId id = request.caseIds().getFirst();
    GovernanceGraph graph = graphs.graph(snapshot, id, request.locale());
    if (options.sheet().year().isPresent()) {
      graph = graphs.present(graph, options.sheet().years());
    }
    Alluvial alluvial = Alluvial.of(graph, options);
    if (alluvial.boxes().size() > MOST_BOXES) {
      throw Problem.badInput(
              "the resources of "
                  + alluvial.boxes().size()
                  + " actors cannot be read beside each other")
          .at("case " + graph.caseId())
          .allowing("up to " + MOST_BOXES)
          .fix("ask for one kind: --set kind=finance")
          .exception();
    }
    AlluvialText text = new AlluvialText(alluvial, options, request.locale());
    AlluvialPicture.Drawn drawn = new AlluvialPicture(alluvial, options, typefaces, text).draw();
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
