package org.papilio.assess.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Criterion;
import org.papilio.assess.api.Framework;
import org.papilio.assess.api.Rating;
import org.papilio.cases.api.CaseId;
import org.papilio.model.cases.Trajectory;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class RatingFilesTest {

  private final MemoryWorkspace workspace =
      new MemoryWorkspace().with("ghent", Trajectory.MAINSTREAMED);
  private final RatingFiles ratings = new RatingFiles();

  private static Rating rating(String id, String criterion, Double value) {
    return new Rating(
        id,
        "improve",
        criterion,
        "ghent",
        "Ada",
        Rating.Role.RESEARCHER,
        "",
        value,
        value == null ? Absence.NO_EVIDENCE : null,
        "because",
        List.of("excerpt-1"),
        1,
        Instant.parse("2026-03-01T12:00:00Z"));
  }

  private ProblemException refusal(Rating rating) {
    return assertThrows(
        ProblemException.class,
        () -> ratings.rate(workspace, workspace.head(), List.of(rating), MemoryWorkspace.ADA));
  }

  @Test
  void everyWorkspaceStartsWithTheEightGovernanceChallenges() {
    Framework improve = ratings.frameworks(workspace, workspace.head()).getFirst();
    assertEquals("improve", improve.id());
    assertEquals(8, improve.criteria().stream().map(Criterion::challenge).distinct().count());
    assertEquals(
        List.of("handling", "severity"),
        improve.criteria().stream().map(Criterion::dimension).distinct().sorted().toList());
    assertTrue(improve.criteria().stream().allMatch(c -> c.anchors().size() == 5));
  }

  @Test
  void aWorkspaceMayHaveItsOwnVersionOfAFramework() {
    Framework standard = ratings.standard();
    Framework own =
        new Framework("improve", 2, "Ours", standard.note(), standard.criteria().subList(0, 2));
    ratings.store(workspace, workspace.head(), own, MemoryWorkspace.ADA);
    assertEquals(List.of(own), ratings.frameworks(workspace, workspace.head()));
  }

  @Test
  void aRatingIsReadAsItWasGiven() {
    Rating given = rating("r1", "mainstreaming.severity", 3.0);
    Rating absent = rating("r2", "mainstreaming.handling", null);
    ratings.rate(workspace, workspace.head(), List.of(given, absent), MemoryWorkspace.ADA);
    assertEquals(
        List.of(given, absent), ratings.ratings(workspace, workspace.head(), new CaseId("ghent")));
  }

  @Test
  void aNewRatingAddsOneLineToTheFile() {
    ratings.rate(
        workspace,
        workspace.head(),
        List.of(rating("r1", "mainstreaming.severity", 3.0)),
        MemoryWorkspace.ADA);
    List<String> before = lines();
    ratings.rate(
        workspace,
        workspace.head(),
        List.of(rating("r2", "mainstreaming.severity", 2.0)),
        MemoryWorkspace.ADA);
    assertEquals(before.size() + 1, lines().size());
  }

  private List<String> lines() {
    return new String(
            workspace.read(workspace.head(), "assessments/ratings/ghent.json").orElseThrow(),
            StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  @Test
  void aRatingIsNeverChanged() {
    Rating given = rating("r1", "mainstreaming.severity", 3.0);
    ratings.rate(workspace, workspace.head(), List.of(given), MemoryWorkspace.ADA);
    assertEquals(
        Kind.CONFLICT, refusal(rating("r1", "mainstreaming.severity", 1.0)).problem().kind());
  }

  @Test
  void aValueThatTheScaleDoesNotHaveIsRefused() {
    assertTrue(
        refusal(rating("r1", "mainstreaming.severity", 4.5)).getMessage().contains("0.0 to 4.0"));
    assertEquals(
        Kind.BAD_INPUT, refusal(rating("r1", "mainstreaming.severity", 5.0)).problem().kind());
  }

  @Test
  void anUnknownCriterionIsRefusedWithThoseThatAre() {
    assertTrue(
        refusal(rating("r1", "colour", 1.0)).getMessage().contains("uneven-access.severity"));
  }
}
