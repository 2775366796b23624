package org.papilio.assess.designs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Subject;
import org.papilio.platform.problem.Problem;

/** Most similar cases with different outcomes, most different cases with the same outcome. */
@Component(service = AssessmentMethod.class)
public final class DesignsMethod implements AssessmentMethod {

  private static final MethodInfo INFO =
      new MethodInfo(
          "designs",
          "1.0.0",
          "%designs.title",
          "%designs.summary",
          List.of(
              "Przeworski and Teune, The Logic of Comparative Social Inquiry, 1970",
              "Berg-Schlosser and De Meur, Conditions of Democracy in Interwar Europe: A Boolean"
                  + " Test of Major Hypotheses, 1994",
              "De Meur and Gottcheiner, The Logic and Assumptions of MDSO-MSDO Designs, 2009"));

  @Override
  public MethodInfo info() {
    return INFO;
  }

  @Override
  public List<Parameter> parameters() {
    return DesignsSettings.DESCRIBED;
  }

  @Override
  public Finding assess(AssessmentRequest request) {
    request.progress().check();
    DesignsSettings settings = DesignsSettings.of(request.parameters());
    CaseTable table = request.table();
    List<Integer> order =
        IntStream.range(0, table.cases().size())
            .boxed()
            .sorted(Comparator.comparing(i -> table.cases().get(i).id()))
            .toList();
    List<Subject> subjects = order.stream().map(table.cases()::get).toList();
    if (subjects.size() < 2) {
      throw Problem.badInput("two cases are needed to compare, there are " + subjects.size())
          .at(table.origin())
          .fix("choose more cases")
          .exception();
    }
    Outcome[] outcomes = outcomes(table, settings, order);
    double[][][] values = new double[settings.categories().size()][subjects.size()][];
    for (int k = 0; k < values.length; k++) {
      List<String> conditions = settings.categories().get(k).conditions();
      for (int i = 0; i < subjects.size(); i++) {
        values[k][i] = new double[conditions.size()];
      }
      for (int c = 0; c < conditions.size(); c++) {
        double[] numbers = memberships(table, settings, conditions.get(c));
        for (int i = 0; i < subjects.size(); i++) {
          values[k][i][c] = numbers[order.get(i)];
        }
      }
    }
    return new DesignsReport(
            settings,
            subjects,
            outcomes,
            values,
            new Distances(settings.categories(), values),
            request.progress())
        .finding();
  }

  private static double[] memberships(CaseTable table, DesignsSettings settings, String column) {
    double[] numbers = table.numbers(column);
    Double threshold = settings.thresholds().get(column);
    for (int i = 0; i < numbers.length; i++) {
      if (threshold != null) {
        numbers[i] = numbers[i] >= threshold ? 1 : 0;
      } else if (numbers[i] < 0 || numbers[i] > 1) {
        throw Problem.badInput(
                "column '" + column + "' is " + numbers[i] + " for " + table.cases().get(i).id())
            .at(table.origin())
            .allowing("memberships from 0 to 1")
            .fix("say from which number on it counts as 1: --threshold " + column + "=NUMBER")
            .exception();
      }
    }
    return numbers;
  }

  private static Outcome[] outcomes(
      CaseTable table, DesignsSettings settings, List<Integer> order) {
    Column column = table.column(settings.outcome());
    CaseTable known = table;
    if (settings.candidates()) {
      List<String> without = new ArrayList<>();
      for (int i = 0; i < table.cases().size(); i++) {
        if (column.values().get(i).number() == null) {
          without.add(table.cases().get(i).id());
        }
      }
      known = table.without(java.util.Set.copyOf(without));
    }
    double[] numbers = memberships(known, settings, settings.outcome());
    List<String> ids = known.caseIds();
    Outcome[] outcomes = new Outcome[order.size()];
    for (int i = 0; i < outcomes.length; i++) {
      int place = ids.indexOf(table.cases().get(order.get(i)).id());
      if (place >= 0 && numbers[place] == 0.5) {
        throw Problem.badInput(
                "the outcome of " + ids.get(place) + " is exactly 0.5: neither present nor absent")
            .at(table.origin())
            .fix("decide it, or leave the case out")
            .exception();
      }
      outcomes[i] =
          place < 0 ? Outcome.UNKNOWN : numbers[place] > 0.5 ? Outcome.PRESENT : Outcome.ABSENT;
    }
    return outcomes;
  }

  /** The outcome of a case. */
  enum Outcome {
    PRESENT,
    ABSENT,
    /** Not studied yet: a candidate. */
    UNKNOWN
  }
}
