package org.papilio.assess.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.CaseIndicator;
import org.papilio.assess.api.Grounds;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorFamily;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Part;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.InnovationDimension;
import org.papilio.model.cases.InnovationProfile;
import org.papilio.model.cases.Outcome;
import org.papilio.model.cases.OutcomeDimension;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.cases.Trajectory;

/** What became of a case, what is new in it, and what came out. */
@Component
public final class CourseIndicators implements IndicatorFamily {

  /**
   * From failed to part of regular policy; a default reading, to be calibrated otherwise at will.
   */
  private static final Map<Trajectory, Double> SUCCESS =
      Map.of(
          Trajectory.MAINSTREAMED, 1.0,
          Trajectory.DIFFUSED, 0.9,
          Trajectory.CONSOLIDATED, 0.8,
          Trajectory.ENDED_ACHIEVED, 0.7,
          Trajectory.ONGOING_LOCAL, 0.6,
          Trajectory.CO_OPTED, 0.2,
          Trajectory.ENDED_FAILED, 0.0);

  private static final String MOULAERT =
      "Moulaert, Martinelli, Swyngedouw and González, Towards Alternative Model(s) of Local"
          + " Innovation, 2005";

  private static final List<Indicator> ALL =
      List.of(
          CaseIndicator.of("trajectory", "text", null, null, "", CourseIndicators::trajectory),
          CaseIndicator.of("trajectory.success", "degree", 0.0, 1.0, "", CourseIndicators::success),
          CaseIndicator.of(
              "profile.content",
              "grade",
              0.0,
              4.0,
              MOULAERT,
              s -> grade(s, "content", InnovationProfile::getContent)),
          CaseIndicator.of(
              "profile.process",
              "grade",
              0.0,
              4.0,
              MOULAERT,
              s -> grade(s, "process", InnovationProfile::getProcess)),
          CaseIndicator.of(
              "profile.empowerment",
              "grade",
              0.0,
              4.0,
              MOULAERT,
              s -> grade(s, "empowerment", InnovationProfile::getEmpowerment)),
          CaseIndicator.of(
              "profile.bottom-linked", "grade", 0.0, 4.0, MOULAERT, CourseIndicators::bottomLinked),
          CaseIndicator.of(
              "groups.participation", "grade", 0.0, 4.0, "", CourseIndicators::participation),
          CaseIndicator.of(
              "outcome.direction",
              "direction",
              -2.0,
              2.0,
              "",
              s -> direction(s, s.content().getOutcomes())),
          CaseIndicator.of(
              "outcome.content",
              "direction",
              -2.0,
              2.0,
              MOULAERT,
              s -> direction(s, of(s, OutcomeDimension.CONTENT))),
          CaseIndicator.of(
              "outcome.process",
              "direction",
              -2.0,
              2.0,
              MOULAERT,
              s -> direction(s, of(s, OutcomeDimension.PROCESS))),
          CaseIndicator.of(
              "outcome.empowerment",
              "direction",
              -2.0,
              2.0,
              MOULAERT,
              s -> direction(s, of(s, OutcomeDimension.EMPOWERMENT))),
          CaseIndicator.of(
              "outcome.policy-change",
              "direction",
              -2.0,
              2.0,
              "",
              s -> direction(s, of(s, OutcomeDimension.POLICY_CHANGE))));

  @Override
  public List<Indicator> indicators(Workspace workspace, Revision revision) {
    return ALL;
  }

  private static IndicatorValue trajectory(NamedCase subject) {
    Case content = subject.content();
    Grounds grounds = new Grounds(subject).element(content, "trajectory");
    return !content.isSetTrajectory() || content.getTrajectory() == Trajectory.UNKNOWN
        ? grounds.absent(content, "trajectory", "the course of the case is not known")
        : IndicatorValue.of(content.getTrajectory().getLiteral(), "", grounds.list());
  }

  private static IndicatorValue success(NamedCase subject) {
    Case content = subject.content();
    Grounds grounds = new Grounds(subject).element(content, "trajectory");
    Double degree = content.isSetTrajectory() ? SUCCESS.get(content.getTrajectory()) : null;
    return degree == null
        ? grounds.absent(content, "trajectory", "the course of the case is not known")
        : IndicatorValue.of(
            degree, "read from the trajectory " + content.getTrajectory(), grounds.list());
  }

  private static IndicatorValue grade(
      NamedCase subject, String feature, Function<InnovationProfile, InnovationDimension> side) {
    InnovationProfile profile = subject.content().getProfile();
    if (profile == null) {
      return IndicatorValue.absent(Absence.UNKNOWN, "the case has no innovation profile");
    }
    Grounds grounds = new Grounds(subject).element(profile, feature);
    InnovationDimension dimension = side.apply(profile);
    if (dimension == null || dimension.getGrade() == null) {
      return grounds.absent(profile, feature, feature + " was not graded");
    }
    return IndicatorValue.of(
        dimension.getGrade(), feature + ", 0 to 4", grounds.sources(dimension).list());
  }

  private static IndicatorValue bottomLinked(NamedCase subject) {
    InnovationProfile profile = subject.content().getProfile();
    if (profile == null) {
      return IndicatorValue.absent(Absence.UNKNOWN, "the case has no innovation profile");
    }
    Grounds grounds = new Grounds(subject).element(profile, "bottomLinked");
    return profile.getBottomLinked() == null
        ? grounds.absent(profile, "bottomLinked", "bottom-linkedness was not graded")
        : IndicatorValue.of(profile.getBottomLinked(), "bottom-linked, 0 to 4", grounds.list());
  }

  private static IndicatorValue participation(NamedCase subject) {
    Grounds grounds = new Grounds(subject);
    List<Part> parts = new ArrayList<>();
    double sum = 0;
    for (TargetGroup group : subject.content().getGroups()) {
      if (group.getParticipation() != null) {
        grounds.element(group, "participation");
        parts.add(Part.of(group.getParticipation(), String.valueOf(group.getConcept())));
        sum += group.getParticipation();
      }
    }
    if (parts.isEmpty()) {
      return IndicatorValue.absent(
          Absence.UNKNOWN, "no target group has a grade of participation", grounds.list());
    }
    return IndicatorValue.of(
        new Part(
            sum / parts.size(),
            "mean participation of the groups that were graded, "
                + parts.size()
                + " of "
                + subject.content().getGroups().size(),
            parts),
        grounds.list());
  }

  private static List<Outcome> of(NamedCase subject, OutcomeDimension dimension) {
    return subject.content().getOutcomes().stream()
        .filter(o -> o.isSetDimension() && o.getDimension() == dimension)
        .toList();
  }

  private static IndicatorValue direction(NamedCase subject, List<Outcome> outcomes) {
    Grounds grounds = new Grounds(subject);
    List<Part> parts = new ArrayList<>();
    double sum = 0;
    for (Outcome outcome : outcomes) {
      if (outcome.getDirection() != null) {
        grounds.element(outcome, "direction");
        parts.add(
            Part.of(
                outcome.getDirection(),
                outcome.getDimension() + ", evidence: " + outcome.getEvidenceLevel()));
        sum += outcome.getDirection();
      }
    }
    return parts.isEmpty()
        ? IndicatorValue.absent(Absence.NO_EVIDENCE, "no such outcome is described", grounds.list())
        : IndicatorValue.of(
            new Part(sum / parts.size(), "mean direction of " + parts.size() + " outcomes", parts),
            grounds.list());
  }
}
