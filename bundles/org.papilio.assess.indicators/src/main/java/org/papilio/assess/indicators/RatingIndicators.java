package org.papilio.assess.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Criterion;
import org.papilio.assess.api.Framework;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Grounds;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorFamily;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Judgement;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.Rating;
import org.papilio.assess.api.RatingService;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.model.evidence.Excerpt;

/**
 * One indicator for each criterion of each framework: the median over raters of their newest rating
 * in the last round.
 */
@Component
public final class RatingIndicators implements IndicatorFamily {

  private final RatingService ratings;

  @Activate
  public RatingIndicators(@Reference RatingService ratings) {
    this.ratings = ratings;
  }

  @Override
  public List<Indicator> indicators(Workspace workspace, Revision revision) {
    List<Indicator> all = new ArrayList<>();
    for (Framework framework : ratings.frameworks(workspace, revision)) {
      for (Criterion criterion : framework.criteria()) {
        if (criterion.scale() != Criterion.Scale.TEXT
            && criterion.scale() != Criterion.Scale.NOMINAL) {
          all.add(new MedianRating(workspace, revision, framework, criterion));
        }
      }
    }
    return List.copyOf(all);
  }

  private final class MedianRating implements Indicator {

    private final Workspace workspace;
    private final Revision revision;
    private final Framework framework;
    private final Criterion criterion;

    MedianRating(Workspace workspace, Revision revision, Framework framework, Criterion criterion) {
      this.workspace = workspace;
      this.revision = revision;
      this.framework = framework;
      this.criterion = criterion;
    }

    @Override
    public IndicatorInfo info() {
      String name =
          (framework.id() + "." + criterion.id())
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9.]+", "-")
              .replaceAll("^[.-]+|[.-]+$", "");
      return new IndicatorInfo(
          "rating." + name,
          criterion.title(),
          criterion.question()
              + " Median over raters of their newest rating in the last round; framework "
              + framework.title()
              + ", version "
              + framework.version()
              + ".",
          "grade",
          criterion.scale().lowest(),
          criterion.scale().highest(),
          "");
    }

    @Override
    public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
      List<Rating> all =
          ratings.ratings(workspace, revision, subject.id()).stream()
              .filter(
                  r -> r.framework().equals(framework.id()) && r.criterion().equals(criterion.id()))
              .toList();
      if (all.isEmpty()) {
        return IndicatorValue.absent(Absence.UNKNOWN, "nobody has rated this yet");
      }
      List<Rating> counting = counting(all);
      List<Ground> grounds = grounds(subject, counting);
      List<Part> parts = new ArrayList<>();
      List<Double> values = new ArrayList<>();
      for (Rating rating : counting) {
        if (rating.value() != null) {
          values.add(rating.value());
          parts.add(Part.of(rating.value(), rating.rater() + ", " + rating.role()));
        }
      }
      if (values.isEmpty()) {
        return IndicatorValue.absent(
                absence(counting),
                "no rater gives a value: " + counting.size() + " say why",
                grounds)
            .judged(judgements(all));
      }
      values.sort(null);
      return IndicatorValue.of(
              new Part(
                  median(values),
                  "median of "
                      + values.size()
                      + " raters, from "
                      + plain(values.getFirst())
                      + " to "
                      + plain(values.getLast()),
                  parts),
              grounds)
          .judged(judgements(all));
    }

    /** The newest of each rater in each round, by round and rater. */
    private static List<Judgement> judgements(List<Rating> all) {
      Map<List<Object>, Rating> newest = new LinkedHashMap<>();
      all.stream()
          .sorted(Comparator.comparing(Rating::at).thenComparing(Rating::id))
          .forEach(r -> newest.put(List.of(r.round(), r.rater()), r));
      return newest.values().stream()
          .sorted(Comparator.comparingInt(Rating::round).thenComparing(Rating::rater))
          .map(
              r ->
                  new Judgement(
                      r.rater(), r.role().name(), r.group(), r.round(), r.value(), r.absence()))
          .toList();
    }

    private static List<Rating> counting(List<Rating> all) {
      int last = all.stream().mapToInt(Rating::round).max().orElseThrow();
      Map<String, Rating> newest = new LinkedHashMap<>();
      all.stream()
          .filter(r -> r.round() == last)
          .sorted(Comparator.comparing(Rating::at).thenComparing(Rating::id))
          .forEach(r -> newest.put(r.rater(), r));
      return newest.values().stream().sorted(Comparator.comparing(Rating::rater)).toList();
    }

    private static List<Ground> grounds(NamedCase subject, List<Rating> counting) {
      List<Ground> grounds = new ArrayList<>();
      for (Rating rating : counting) {
        String slug = subject.id().slug();
        String answer =
            rating.value() != null ? plain(rating.value()) : String.valueOf(rating.absence());
        grounds.add(
            Ground.rating(
                slug,
                rating.id(),
                rating.rater()
                    + ": "
                    + answer
                    + (rating.rationale().isEmpty() ? "" : ", " + rating.rationale())));
        for (String evidence : rating.evidence()) {
          grounds.add(evidence(subject, evidence));
        }
      }
      return grounds.stream().distinct().toList();
    }

    private static Ground evidence(NamedCase subject, String id) {
      if (subject.content().getDossier() != null) {
        for (Excerpt excerpt : subject.content().getDossier().getExcerpts()) {
          if (id.equals(excerpt.getId())) {
            return new Grounds(subject).excerpt(excerpt).list().getFirst();
          }
        }
      }
      return Ground.element(subject.id().slug(), id, "", "");
    }

    private static Absence absence(List<Rating> counting) {
      List<Absence> kinds = counting.stream().map(Rating::absence).distinct().toList();
      return kinds.size() == 1 && kinds.getFirst() != null ? kinds.getFirst() : Absence.UNKNOWN;
    }

    private static String plain(double value) {
      return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static double median(List<Double> sorted) {
      int half = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(half)
          : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
  }
}
