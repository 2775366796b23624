package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameter.Kind;
import org.papilio.model.cases.PhaseKind;
import org.papilio.platform.problem.Problem;

/** Policy mixes of cases beside each other, per case and phase. */
@Component(service = AssessmentMethod.class)
public final class PolicyMixMethod implements AssessmentMethod {

  static final String FULLEST = "fullest";

  private static final MethodInfo INFO =
      new MethodInfo(
          "policymix",
          "1.0.0",
          "%method.title",
          "%method.summary",
          List.of(
              "Schaffrin, Sewerin and Seubert, Toward a Comparative Measure of Climate Policy"
                  + " Output, 2015",
              "Rogge and Reichardt, Policy mixes for sustainability transitions, 2016",
              "Nilsson, Griggs and Visbeck, Map the interactions between Sustainable Development"
                  + " Goals, 2016",
              "Hood, The Tools of Government, 1983",
              "Pielou, The measurement of diversity in different types of biological collections,"
                  + " 1966"));

  private static final List<Parameter> PARAMETERS = parametersOfIndices();

  private static List<Parameter> parametersOfIndices() {
    List<Parameter> all = new ArrayList<>();
    List<String> phases = new ArrayList<>(List.of(FULLEST));
    PhaseKind.VALUES.forEach(kind -> phases.add(kind.getName().toLowerCase(Locale.ROOT)));
    all.add(Parameter.choice("phase", phases, FULLEST, "%method.phase", "%method.phase.help"));
    for (MixIndex index : MixIndex.values()) {
      String title = "%method." + index.id();
      all.add(
          Parameter.of(index.id(), Kind.COLUMN, title, title + ".help").standing(column(index)));
    }
    return List.copyOf(all);
  }

  private static String column(MixIndex index) {
    return "policymix." + index.id();
  }

  @Override
  public MethodInfo info() {
    return INFO;
  }

  @Override
  public List<Parameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public Finding assess(AssessmentRequest request) {
    request.progress().check();
    CaseTable table = request.table().byId();
    if (table.cases().isEmpty()) {
      throw Problem.badInput("the table has no cases")
          .at(table.origin())
          .fix("choose at least one case")
          .exception();
    }
    Map<MixIndex, Column> columns = new EnumMap<>(MixIndex.class);
    for (MixIndex index : MixIndex.values()) {
      String name = request.parameters().text(index.id());
      if (table.find(name).isPresent() || !name.equals(column(index))) {
        columns.put(index, table.column(name));
      }
    }
    if (columns.isEmpty()) {
      throw Problem.usage("the table has no column of an index of policy mixes")
          .at(table.origin())
          .fix("name at least one, such as --output OUTPUT")
          .exception();
    }
    String phase = request.parameters().text("phase");
    return new MixReport(new Profiles(table, columns, phase, request.progress())).finding();
  }
}
