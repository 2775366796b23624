package org.papilio.assess.policymix;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.platform.problem.Problem;

/** Compares profiles of policy mixes. */
@Component(service = AssessmentMethod.class)
public final class MixMethod implements AssessmentMethod {

  private static final MethodInfo INFO =
      new MethodInfo(
          "policymix",
          "1.0.0",
          "%mix.title",
          "%mix.summary",
          List.of(
              "Schaffrin, Sewerin and Seubert, Toward a Comparative Measure of Climate Policy"
                  + " Output, 2015",
              "Rogge and Reichardt, Policy mixes for sustainability transitions, 2016",
              "Gower, A general coefficient of similarity and some of its properties, 1971"));

  @Override
  public MethodInfo info() {
    return INFO;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("index", Parameter.Kind.COLUMN, "%mix.index", "%mix.index.help")
            .needed()
            .many(),
        Parameter.of("reference", Parameter.Kind.TEXT, "%mix.reference", "%mix.reference.help"));
  }

  @Override
  public Finding assess(AssessmentRequest request) {
    request.progress().check();
    CaseTable table = request.table().byId();
    if (table.cases().size() < 2) {
      throw Problem.badInput(
              "mixes are compared, and the table has "
                  + (table.cases().isEmpty() ? "no case" : "one case"))
          .at(table.origin())
          .fix("choose two cases or more")
          .exception();
    }
    List<String> indices = request.parameters().all("index").stream().distinct().toList();
    int reference =
        request.parameters().first("reference").map(name -> place(table, name)).orElse(-1);
    Profiles profiles = Profiles.of(table, indices);
    return new MixReport(profiles, reference, request.progress()).finding();
  }

  private static int place(CaseTable table, String name) {
    int place = table.caseIds().indexOf(name);
    if (place < 0) {
      throw Problem.notFound("there is no case '" + name + "' to compare with")
          .at(table.origin())
          .allowing(String.join(", ", table.caseIds()))
          .exception();
    }
    return place;
  }
}
