package org.papilio.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.Rating;
import org.papilio.assess.api.RatingService;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;

/** Ratings as evidence: who judged what how, why, and which passages they point to. */
@Component(service = EvidenceSource.class)
public final class RatingEvidence implements EvidenceSource {

  private final RatingService ratings;
  private final Map<Snapshot, Map<CaseId, Map<String, Rating>>> read = new WeakHashMap<>();

  @Activate
  public RatingEvidence(@Reference RatingService ratings) {
    this.ratings = ratings;
  }

  @Override
  public Optional<String> label(ReportRequest request, CaseId subject, String id) {
    return find(request, subject, id)
        .map(rating -> rating.criterion() + ", " + rating.rater() + ": " + answer(rating));
  }

  @Override
  public Optional<Html> describe(ReportRequest request, CaseId subject, String id) {
    return find(request, subject, id).map(rating -> sheet(request, subject, rating));
  }

  private synchronized Optional<Rating> find(ReportRequest request, CaseId subject, String id) {
    Map<String, Rating> byId =
        read.computeIfAbsent(request.snapshot(), any -> new java.util.HashMap<>())
            .computeIfAbsent(
                subject,
                any ->
                    ratings
                        .ratings(request.workspace(), request.snapshot().revision(), subject)
                        .stream()
                        .collect(Collectors.toMap(Rating::id, Function.identity(), (a, b) -> b)));
    return Optional.ofNullable(byId.get(id));
  }

  private static String answer(Rating rating) {
    return rating.value() != null
        ? Words.number(rating.value())
        : Words.spaced(String.valueOf(rating.absence())).toLowerCase(Locale.ROOT);
  }

  private static Html sheet(ReportRequest request, CaseId subject, Rating rating) {
    Words words = new Words(request.locale());
    List<Html> parts = new ArrayList<>();
    String group = rating.group().isEmpty() ? "" : ", " + rating.group();
    parts.add(
        Html.element(
            "p",
            words
                .own()
                .text(
                    "evidence.rated",
                    rating.rater(),
                    rating.role().name().toLowerCase(Locale.ROOT) + group,
                    rating.criterion(),
                    answer(rating),
                    rating.at().toString().substring(0, 10),
                    Integer.toString(rating.round()))));
    if (!rating.rationale().isEmpty()) {
      parts.add(Html.element("blockquote", rating.rationale()));
    }
    if (!rating.evidence().isEmpty()) {
      parts.add(
          Html.element(
                  "ul",
                  rating.evidence().stream()
                      .map(
                          id -> Html.element("li", request.citations().toEvidence(subject, id, "")))
                      .toList())
              .style("sources"));
    }
    return Html.all(parts);
  }
}
