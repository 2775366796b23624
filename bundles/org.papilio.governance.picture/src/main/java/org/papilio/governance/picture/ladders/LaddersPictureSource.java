package org.papilio.governance.picture.ladders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;

/** Ladders of many cases on one sheet: {@code papilio draw ladders all}. */
@Component
public final class LaddersPictureSource implements PictureSource {

  /** More ladders than these nobody compares by eye. */
  private static final int MOST_CASES = 200;

  private final GovernanceGraphs graphs;
  private final Typefaces typefaces;
  private final Overlays overlays;
  private final Optional<AssessmentService> assessments;

  /**
   * @param assessments knows the indicators to sort by; without it the counts of the ladders remain
   */
  @Activate
  public LaddersPictureSource(
      @Reference GovernanceGraphs graphs,
      @Reference Typefaces typefaces,
      @Reference Overlays overlays,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable AssessmentService assessments) {
    this.graphs = graphs;
    this.typefaces = typefaces;
    this.overlays = overlays;
    this.assessments = Optional.ofNullable(assessments);
  }

  @Override
  public String id() {
    return "ladders";
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(LaddersPictureSource.class, locale).text("ladders.title");
  }

  @Override
  public List<PictureOption> options() {
    Messages messages = Messages.of(LaddersPictureSource.class, Locale.ENGLISH);
    return SheetOptions.described(
        messages,
        new PictureOption(
            "sort",
            messages.text("ladders.option.sort") + ": " + String.join(", ", CaseOrder.words()),
            List.of(),
            "given"),
        Overlays.option(messages));
  }

  @Override
  public boolean takesSeveral() {
    return true;
  }

  @Override
  public Picture draw(PictureRequest request) {
    if (request.cases().size() > MOST_CASES) {
      throw Problem.badInput(request.cases().size() + " ladders are more than can be compared")
          .allowing("up to " + MOST_CASES + " cases")
          .fix("choose fewer cases, such as those of one field")
          .exception();
    }
    SheetOptions options = SheetOptions.of(request.options());
    Snapshot snapshot = request.snapshot();
    List<Ladder> ladders = new ArrayList<>();
    for (CaseId id : request.caseIds()) {
      GovernanceGraph graph = graphs.graph(snapshot, id, request.locale());
      ladders.add(
          Ladder.of(options.year().isPresent() ? graphs.present(graph, options.years()) : graph));
    }
    LaddersText text = new LaddersText(request.locale());
    Sorted sorted =
        sorted(
            ladders,
            request.options().getOrDefault("sort", "given").strip(),
            request,
            snapshot,
            text);
    LaddersRequest asked =
        new LaddersRequest(
            sorted.placed(),
            options,
            sorted.by(),
            overlays.find(request, snapshot, request.caseIds()),
            snapshot.revision().hash(),
            request.locale());
    LaddersPicture.Drawn drawn = new LaddersPicture(asked, typefaces, text).draw();
    return new Picture(
        text.messages().text("ladders.title"),
        snapshot.revision().hash(),
        drawn.svg(),
        drawn.width(),
        drawn.height(),
        List.of(),
        text.description(asked),
        text.tables(asked),
        LaddersText.sources(ladders));
  }

  /** Ladders in their order, and the name of the indicator behind it, if one is. */
  private record Sorted(List<CaseOrder.Placed> placed, String by) {}

  private Sorted sorted(
      List<Ladder> ladders,
      String sort,
      PictureRequest request,
      Snapshot snapshot,
      LaddersText text) {
    CaseOrder order = CaseOrder.of(sort);
    if (order != null) {
      return new Sorted(order.sorted(ladders, request.locale()), "");
    }
    AssessmentService service =
        assessments.orElseThrow(
            () ->
                Problem.badInput("'" + sort + "' is not an order, and no indicators are installed")
                    .at("option sort")
                    .allowing(String.join(", ", CaseOrder.words()))
                    .exception());
    List<CaseId> cases = request.caseIds();
    Column column =
        service
            .table(request.workspace(), snapshot.revision(), cases, List.of(sort), Progress.NONE)
            .columns()
            .getFirst();
    List<CaseOrder.Placed> placed = new ArrayList<>();
    for (int i = 0; i < ladders.size(); i++) {
      IndicatorValue value = column.values().get(i);
      placed.add(new CaseOrder.Placed(ladders.get(i), value.number(), text.value(value)));
    }
    return new Sorted(CaseOrder.byNumber(placed), column.title());
  }
}
