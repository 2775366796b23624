package @package@;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.platform.problem.Problem;

/** The share of the chosen conditions that each case meets: a method to begin with. */
@Component
public final class @class@ implements AssessmentMethod {

  @Override
  public MethodInfo info() {
    return new MethodInfo(
        "@name@",
        "1.0.0",
        "@title@",
        "Says for each case which share of the conditions it meets",
        List.of("Name here the publication that describes the method"));
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of(
                "condition",
                Parameter.Kind.COLUMN,
                "Condition",
                "A column of numbers. Give it once for each condition.")
            .needed()
            .many(),
        Parameter.of(
                "threshold",
                Parameter.Kind.NUMBER,
                "Threshold",
                "A condition is met by a case whose value is at least this.")
            .standing("0.5"));
  }

  @Override
  public Finding assess(AssessmentRequest request) {
    // In the order of their names, so that the order in which cases came changes nothing.
    CaseTable table = request.table().byId();
    if (table.cases().isEmpty()) {
      throw Problem.badInput("there is no case").fix("choose at least one").exception();
    }
    List<String> conditions = request.parameters().all("condition");
    double threshold = request.parameters().number("threshold");
    // Refuses cases without a number and names them: unknown is not zero.
    List<double[]> columns = conditions.stream().map(table::numbers).toList();

    List<ResultTable.Row> rows = new ArrayList<>();
    List<Part> shares = new ArrayList<>();
    int complete = 0;
    for (int i = 0; i < table.cases().size(); i++) {
      request.progress().check();
      String name = table.cases().get(i).id();
      int met = 0;
      for (double[] column : columns) {
        if (column[i] >= threshold) {
          met++;
        }
      }
      double share = (double) met / conditions.size();
      complete += met == conditions.size() ? 1 : 0;
      rows.add(ResultTable.Row.of(List.of(name), name, met, share));
      shares.add(
          Part.of(
              share,
              "share of " + name + " = conditions met / conditions",
              Part.of(met, "conditions met"),
              Part.of(conditions.size(), "conditions")));
    }
    Finding.Builder finding =
        Finding.headline(
            complete + " of " + table.cases().size() + " cases meet all conditions");
    finding.table(
        new ResultTable(
            "shares",
            "Conditions met",
            "A condition is met from " + threshold + " on.",
            List.of(
                ResultTable.Head.text("case", "Case"),
                ResultTable.Head.integer("met", "Met"),
                ResultTable.Head.number("share", "Share")),
            rows));
    shares.forEach(finding::part);
    return finding.build();
  }
}
