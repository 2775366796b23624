package org.papilio.assess.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Criterion;
import org.papilio.assess.api.Framework;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Rating;
import org.papilio.assess.api.RatingService;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;

@SuppressWarnings("NullAway") // the ratings of this test need no workspace
class RatingIndicatorsTest {

  private static final Criterion ACCESS =
      new Criterion(
          "access.handling",
          "access",
          "Access",
          "How well?",
          Criterion.Scale.ORDINAL_5,
          List.of("0", "1", "2", "3", "4"),
          "handling",
          null);

  private record Given(List<Rating> all) implements RatingService {
    @Override
    public Framework standard() {
      return new Framework("own", 1, "Own", "", List.of(ACCESS));
    }

    @Override
    public List<Framework> frameworks(Workspace workspace, Revision revision) {
      return List.of(standard());
    }

    @Override
    public Revision store(Workspace w, Revision base, Framework framework, Author author) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Rating> ratings(Workspace workspace, Revision revision, CaseId subject) {
      return all;
    }

    @Override
    public Revision rate(Workspace w, Revision base, List<Rating> ratings, Author author) {
      throw new UnsupportedOperationException();
    }
  }

  private static Rating rating(String rater, int round, int minute, Double value) {
    return new Rating(
        rater + "-" + round + "-" + minute,
        "own",
        "access.handling",
        "sample",
        rater,
        Rating.Role.STAKEHOLDER,
        "users",
        value,
        value == null ? Absence.WITHHELD : null,
        "",
        List.of("excerpt"),
        round,
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute));
  }

  private static IndicatorValue value(Rating... ratings) {
    List<Indicator> all = new RatingIndicators(new Given(List.of(ratings))).indicators(null, null);
    assertEquals(
        List.of("rating.own.access.handling"), all.stream().map(i -> i.info().id()).toList());
    return all.getFirst().measure(SampleCase.named(), null);
  }

  @Test
  void theMedianOfTheRatersCounts() {
    assertEquals(2.5, value(rating("a", 1, 0, 1.0), rating("b", 1, 1, 4.0)).number());
    assertEquals(
        3.0,
        value(rating("a", 1, 0, 1.0), rating("b", 1, 1, 4.0), rating("c", 1, 2, 3.0)).number());
  }

  @Test
  void whoRatesAgainIsCountedOnceWithTheNewest() {
    assertEquals(4.0, value(rating("a", 1, 5, 4.0), rating("a", 1, 0, 0.0)).number());
  }

  @Test
  void onlyTheLastRoundCounts() {
    assertEquals(
        2.0,
        value(rating("a", 1, 0, 0.0), rating("b", 1, 1, 0.0), rating("a", 2, 2, 2.0)).number());
  }

  @Test
  void anAbsenceIsNotCountedAsZero() {
    IndicatorValue value = value(rating("a", 1, 0, 4.0), rating("b", 1, 1, null));
    assertEquals(4.0, value.number());
    assertEquals(Absence.WITHHELD, value(rating("b", 1, 1, null)).absence());
    assertEquals(Absence.UNKNOWN, value().absence());
  }

  @Test
  void theValueRestsOnTheRatingsAndTheirPassages() {
    List<Ground> grounds = value(rating("a", 1, 0, 4.0)).restsOn();
    assertEquals(
        List.of(Ground.Kind.RATING, Ground.Kind.EXCERPT),
        grounds.stream().map(Ground::kind).toList());
    assertTrue(grounds.getLast().says().startsWith("The city took"));
  }
}
