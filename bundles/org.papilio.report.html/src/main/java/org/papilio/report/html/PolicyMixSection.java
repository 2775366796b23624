package org.papilio.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.model.cases.MixInteraction;
import org.papilio.model.cases.PolicyMix;
import org.papilio.platform.text.Messages;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;
import org.papilio.report.api.ReportSection;

/** The policy mix of each case: its measures, then its members and how they act on each other. */
@Component(service = ReportSection.class)
public final class PolicyMixSection implements ReportSection {

  private final AssessmentService assessments;
  private final CaseContents contents;

  @Activate
  public PolicyMixSection(
      @Reference AssessmentService assessments, @Reference CaseContents contents) {
    this.assessments = assessments;
    this.contents = contents;
  }

  @Override
  public String id() {
    return "policy-mix";
  }

  @Override
  public int order() {
    return 400;
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(PolicyMixSection.class, locale).text("policymix.title");
  }

  @Override
  public Optional<Html> render(ReportRequest request) {
    List<Html> parts = new ArrayList<>();
    measures(request).ifPresent(parts::add);
    for (CaseId id : request.cases()) {
      PolicyMix mix = contents.of(request.snapshot(), id).root().getPolicyMix();
      if (mix != null) {
        parts.add(mix(request, id, mix));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(Html.all(parts));
  }

  private Optional<Html> measures(ReportRequest request) {
    Revision revision = request.snapshot().revision();
    List<IndicatorInfo> indicators =
        assessments.indicators(request.workspace(), revision, request.locale()).stream()
            .filter(info -> info.id().matches("policymix\\.[^.]+")) // not those of one phase
            .toList();
    if (indicators.isEmpty() || request.cases().isEmpty()) {
      return Optional.empty();
    }
    CaseTable values =
        assessments.table(
            request.workspace(),
            revision,
            request.cases(),
            indicators.stream().map(IndicatorInfo::id).toList(),
            request.progress());
    Messages own = new Words(request.locale()).own();
    Tables table = new Tables(own.text("policymix.table")).heads(own.text("cases.case"));
    indicators.forEach(info -> table.head(info.title(), true));
    for (int i = 0; i < request.cases().size(); i++) {
      List<Html> cells = new ArrayList<>();
      cells.add(
          Html.element("th", request.citations().toCase(request.cases().get(i)))
              .with("scope", "row"));
      for (Column column : values.columns()) {
        cells.add(cell(column.values().get(i)));
      }
      table.row(Html.element("tr", cells));
    }
    List<Html> notes =
        indicators.stream()
            .map(
                info ->
                    Html.element(
                        "li",
                        Html.element("strong", info.title()),
                        Html.text(": " + info.explanation() + " " + info.source())))
            .toList();
    return Optional.of(Html.all(table.html(), Html.element("ul", notes).style("quiet")));
  }

  private static Html cell(IndicatorValue value) {
    return value.number() != null
        ? Tables.number(Words.number(value.number()))
        : Html.element("td", Html.element("span", Words.spaced(value.show())).style("absent"));
  }

  private static Html mix(ReportRequest request, CaseId id, PolicyMix mix) {
    Words words = new Words(request.locale());
    Names names = new Names(words);
    Messages own = words.own();
    List<Html> parts = new ArrayList<>();
    parts.add(Html.element("h3", request.citations().toCase(id)));
    parts.add(Html.element("p", own.text("policymix.boundary", mix.getBoundary())));
    if (!mix.getInteractions().isEmpty()) {
      Tables table =
          new Tables(own.text("policymix.members"))
              .heads(own.text("policymix.a"), own.text("policymix.b"))
              .head(own.text("policymix.score"), true)
              .heads(own.text("policymix.why"));
      for (MixInteraction pair : mix.getInteractions()) {
        table.row(
            Html.element(
                "tr",
                Html.element("th", names.of(pair.getA())).with("scope", "row"),
                Html.element("td", names.of(pair.getB())),
                pair.getScore() == null
                    ? Html.element(
                        "td", Html.element("span", own.text("policymix.unknown")).style("absent"))
                    : Tables.number(signed(pair.getScore())),
                Html.element(
                    "td",
                    request
                        .citations()
                        .toEvidence(
                            id,
                            pair.getId(),
                            pair.getRationale() == null ? "" : pair.getRationale()))));
      }
      parts.add(table.html());
    }
    return Html.element("article", parts);
  }

  private static String signed(int score) {
    return score > 0 ? "+" + score : score < 0 ? "−" + -score : "0";
  }
}
