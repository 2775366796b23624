package org.papilio.governance.picture.timeline;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CaseRescalings;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;

/** The rescaling of one case over the years: {@code papilio draw timeline CASE}. */
@Component
public final class TimelinePictureSource implements PictureSource {

  private final GovernanceGraphs graphs;
  private final CaseRescalings rescalings;
  private final Typefaces typefaces;

  @Activate
  public TimelinePictureSource(
      @Reference GovernanceGraphs graphs,
      @Reference CaseRescalings rescalings,
      @Reference Typefaces typefaces) {
    this.graphs = graphs;
    this.rescalings = rescalings;
    this.typefaces = typefaces;
  }

  @Override
  public String id() {
    return "timeline";
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(TimelinePictureSource.class, locale).text("timeline.title");
  }

  @Override
  public List<PictureOption> options() {
    return TimelineOptions.described(Messages.of(TimelinePictureSource.class, Locale.ENGLISH));
  }

  @Override
  public Picture draw(PictureRequest request) {
    if (request.cases().size() != 1) {
      throw Problem.usage("the timeline shows one case; " + request.cases().size() + " are given")
          .fix("draw each case by itself")
          .exception();
    }
    TimelineOptions options = TimelineOptions.of(request.options());
    Snapshot snapshot = request.snapshot();
    CaseId id = request.caseIds().getFirst();
    GovernanceGraph graph = graphs.graph(snapshot, id, request.locale());
    Timeline timeline =
        Timeline.of(
            graph,
            graphs.phases(snapshot, id),
            rescalings.rescalings(snapshot, id, request.locale()),
            options);
    TimelineText text = new TimelineText(timeline, options, request.locale());
    TimelinePicture.Drawn drawn = new TimelinePicture(timeline, options, typefaces, text).draw();
    return new Picture(
        graph.title(),
        graph.revision(),
        drawn.svg(),
        drawn.width(),
        drawn.height(),
        drawn.geometry(),
        text.description(),
        new TimelineTables(timeline, options, text).tables(),
        text.sources());
  }
}
