package org.papilio.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentOrder;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.AssessmentSummary;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;

/**
 * Compares the twelve cases: which combinations of voice upwards and reach across scales (measured
 * on the network), an enabling legal framework (rated), and a consistent policy mix (computed) are
 * sufficient for mainstreaming that is well handled (rated)?
 */
@Component(service = DemoStep.class)
public final class CompareStep implements DemoStep {

  static final String METHOD = "qca";
  static final String TITLE = "Mainstreaming";

  /**
   * Anchors e, c, i of the direct calibration. Crossover points lie where no value can fall:
   * between two half grades of a median, and in the widest gap of the shares and scores.
   */
  static final Map<String, List<String>> PARAMETERS = parameters();

  private final AssessmentService assessments;

  @Activate
  public CompareStep(@Reference AssessmentService assessments) {
    this.assessments = assessments;
  }

  private static Map<String, List<String>> parameters() {
    Map<String, List<String>> given = new LinkedHashMap<>();
    given.put("outcome", List.of("MAIN=rating.improve.mainstreaming.handling"));
    given.put(
        "condition",
        List.of(
            "VOICE=governance.share.up",
            "LAW=rating.improve.enabling-legal-framework.handling",
            "MIX=policymix.consistency",
            "REACH=governance.reach"));
    given.put(
        "calibrate",
        List.of(
            "MAIN=0.5,2.25,3.5",
            "VOICE=0.05,0.24,0.4",
            "LAW=0.5,2.25,3.5",
            "MIX=-0.2,0.2,0.5",
            "REACH=0.5,0.75,0.95"));
    String grades = "a median of grades 0 to 4; the crossover lies between two half grades";
    String gap = "the crossover lies in the widest gap between the cases";
    given.put(
        "rationale",
        List.of("MAIN=" + grades, "VOICE=" + gap, "LAW=" + grades, "MIX=" + gap, "REACH=" + gap));
    given.put("robustness", List.of("true"));
    given.put("incl-cut", List.of("0.75"));
    given.put("expect", List.of("VOICE,LAW,MIX,REACH"));
    return given;
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public String run(DemoRun run) {
    Workspace workspace = run.workspace();
    Assessment assessment =
        standing(workspace)
            .orElseGet(
                () ->
                    assessments.assess(
                        workspace,
                        new AssessmentOrder(
                            METHOD, TITLE, "all", Optional.empty(), PARAMETERS, Optional.empty()),
                        workspace.author(),
                        run.progress()));
    run.results().put("assessment", assessment.id());
    run.results().put("headline", assessment.finding().headline());
    return run.text("demo.compared", assessment.finding().headline());
  }

  /** The stored comparison, unless cases, registers or ratings changed since. */
  private Optional<Assessment> standing(Workspace workspace) {
    Revision head = workspace.store().head();
    return assessments.list(workspace).stream()
        .filter(summary -> summary.title().equals(TITLE) && !summary.revision().isEmpty())
        .findFirst()
        .filter(summary -> !changed(workspace, summary, head))
        .map(summary -> assessments.read(workspace, summary.id()));
  }

  private static boolean changed(Workspace workspace, AssessmentSummary summary, Revision head) {
    return workspace.store().changes(new Revision(summary.revision()), head).stream()
        .map(FileChange::path)
        .anyMatch(
            path ->
                path.startsWith("cases/")
                    || path.startsWith("registers/")
                    || path.startsWith("assessments/ratings/")
                    || path.startsWith("assessments/frameworks/"));
  }
}
