package org.papilio.assess.qca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.papilio.assess.qca.Minimization.Options;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.progress.Progress;

/**
 * Lipset's eighteen states of interwar Europe, fuzzy, after Ragin 2008; expected values as R
 * package QCA 3.25.1 prints them.
 */
class LipsetTest {

  private static SetTable lipset() {
    Optional<Reference> reference = Reference.find();
    Assumptions.assumeTrue(
        reference.isPresent(),
        "shared/reference/qca is not on this machine; set PAPILIO_SHARED to the shared folder");
    List<String> conditions = List.of("DEV", "URB", "LIT", "IND", "STB");
    double[][] x =
        conditions.stream().map(c -> reference.get().column("LF", c)).toArray(double[][]::new);
    double[] y = reference.get().column("LF", "SURV");
    List<String> states = IntStream.range(0, y.length).mapToObj(i -> "state " + i).toList();
    return SetKinds.sets(states, conditions, x, "SURV", y, false);
  }

  private static Minimization minimization() {
    TruthTable table = TruthTable.of(lipset(), new Cuts(0.8, 0.8, 0, 1), Progress.NONE);
    return new Minimization(table, Options.USUAL, Progress.NONE);
  }

  private static Set<String> written(List<Term> model) {
    Set<String> terms = new TreeSet<>();
    model.forEach(t -> terms.add(lipset().conditions().write(t)));
    return terms;
  }

  private static void assertFit(double inclusion, double pri, double coverage, List<Term> model) {
    Fit fit = ModelFit.of(lipset(), model).fit();
    assertEquals(inclusion, fit.inclS(), 5e-4);
    assertEquals(pri, fit.pri(), 5e-4);
    assertEquals(coverage, fit.covS(), 5e-4);
  }

  @Test
  void developmentAloneIsNotSufficientForDemocraticSurvival() {
    Fit fit = Fit.of(lipset().membership(term("DEV")), lipset().y());
    assertEquals(0.7746171, fit.inclS(), 1e-7);
    assertEquals(0.7431421, fit.pri(), 1e-7);
    assertEquals(0.8309859, fit.covS(), 1e-7);
  }

  @Test
  void developmentIsNearlyNecessaryAndNotTrivial() {
    Fit fit = Fit.of(lipset().membership(term("DEV")), lipset().y());
    assertEquals(0.831, fit.inclN(), 5e-4);
    assertEquals(0.8113553, fit.ron(), 1e-7);
    assertEquals(0.7746171, fit.covN(), 1e-7);
  }

  private static Term term(String text) {
    return Expression.parse(text, lipset().conditions()).getFirst();
  }

  @Test
  void theComplexSolutionAssumesNothing() {
    Solution solution = minimization().complex();
    assertEquals(1, solution.models().size());
    assertEquals(
        Set.of("DEV*URB*LIT*IND*STB", "DEV*~URB*LIT*~IND*STB"),
        written(solution.models().getFirst()));
    assertFit(0.870, 0.843, 0.658, solution.models().getFirst());
  }

  @Test
  void theParsimoniousSolutionAssumesEverythingThatShortensIt() {
    Solution solution = minimization().parsimonious();
    assertEquals(1, solution.models().size());
    assertEquals(Set.of("DEV*~IND", "URB*STB"), written(solution.models().getFirst()));
    assertFit(0.850, 0.819, 0.714, solution.models().getFirst());
  }

  @Test
  void theIntermediateSolutionAssumesWhatTheoryExpects() {
    Minimization minimization = minimization();
    List<Term> model =
        minimization
            .intermediate(
                minimization.complex(),
                minimization.parsimonious(),
                Expectations.parse("1,1,1,1,1", lipset().conditions()),
                10)
            .pairs()
            .getFirst()
            .solution()
            .models()
            .getFirst();
    assertEquals(Set.of("DEV*URB*LIT*STB", "DEV*LIT*~IND*STB"), written(model));
    assertFit(0.866, 0.839, 0.660, model);
  }

  @Test
  void theDirectMethodPutsTheAnchorsWhereTheyBelong() {
    double[] memberships =
        Calibration.Direct.logistic(400, 550, 900).apply(new double[] {400, 450, 550, 580, 900});
    double[] rounded = Arrays.stream(memberships).map(m -> Math.rint(m * 1e7) / 1e7).toArray();
    assertEquals("[0.05, 0.1231471, 0.5, 0.5627623, 0.95]", Arrays.toString(rounded));
  }
}
