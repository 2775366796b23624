package org.papilio.governance.picture.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Overlay;
import org.papilio.workbench.api.Overlay.Confidence;
import org.papilio.workbench.api.OverlayChoice;
import org.papilio.workbench.api.OverlayContribution;
import org.papilio.workbench.api.OverlayRequest;

/** Grades from 0 to 4 in the order of the cases; the third case has none. */
public final class TestOverlay implements OverlayContribution {

  public static final TestOverlay GRADES = new TestOverlay();

  /** As the setting takes it. */
  public static final String ASKED = "test:grades";

  @Override
  public String id() {
    return "test";
  }

  @Override
  public List<OverlayChoice> choices(Workspace workspace, Snapshot snapshot, Locale locale) {
    return List.of(new OverlayChoice("grades", "Grades", "Test"));
  }

  @Override
  public Overlay overlay(OverlayRequest request) {
    if (!request.choice().equals("grades")) {
      throw Problem.notFound("no '" + request.choice() + "'").exception();
    }
    List<Overlay.Mark> marks = new ArrayList<>();
    for (int i = 0; i < request.cases().size(); i++) {
      boolean known = i != 2;
      marks.add(
          new Overlay.Mark(
              request.cases().get(i).slug(),
              known ? OptionalDouble.of(i % 5) : OptionalDouble.empty(),
              known ? Integer.toString(i % 5) : "not known at all, as a long word for an absence",
              "so they said",
              i * 7,
              Confidence.values()[i % Confidence.values().length],
              List.of()));
    }
    return new Overlay("Grades of <everybody> & all", "As in school.", 0, 4, marks);
  }
}
