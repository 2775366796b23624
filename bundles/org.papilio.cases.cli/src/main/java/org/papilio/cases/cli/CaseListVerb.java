package org.papilio.cases.cli;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Labels;
import org.papilio.model.place.SpatialUnit;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Lists cases. */
@Component
public final class CaseListVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public CaseListVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("case list", "list the cases")
        .with(Named.REVISION)
        .with(Option.flag("names", "names only, quick also for thousands"));
  }

  /** A case in the list; what is not known is empty. */
  record Line(
      String name,
      String id,
      String title,
      String kind,
      String mainScale,
      String trajectory,
      List<String> places,
      String problem) {}

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Snapshot snapshot = Named.snapshot(in, workspace);
      if (in.flag("names")) {
        snapshot.ids().forEach(id -> in.out().println(id));
        in.write(snapshot.ids().stream().map(CaseId::slug).toList());
        return 0;
      }
      String language = in.locale().getLanguage();
      List<Line> lines = new ArrayList<>();
      for (CaseId id : snapshot.ids()) {
        lines.add(line(id, snapshot, language));
      }
      print(in, lines);
      in.write(lines);
      return 0;
    }
  }

  private static Line line(CaseId id, Snapshot snapshot, String language) {
    try {
      Case one = snapshot.read(id);
      return new Line(
          id.slug(),
          one.getId() == null ? "" : one.getId(),
          snapshot.title(id, language),
          one.isSetKind() ? one.getKind().getLiteral() : "",
          one.isSetMainScale() ? one.getMainScale().getLiteral() : "",
          one.isSetTrajectory() ? one.getTrajectory().getLiteral() : "",
          one.getOperatesAt().stream().map(place -> name(place, language)).toList(),
          "");
    } catch (ProblemException e) {
      return new Line(id.slug(), "", "", "", "", "", List.of(), e.getMessage());
    }
  }

  private static String name(SpatialUnit place, String language) {
    return Labels.of(place, language);
  }

  private static void print(Invocation in, List<Line> lines) {
    int width = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
    for (Line line : lines) {
      if (!line.problem().isEmpty()) {
        in.out().println(pad(line.name(), width) + "  cannot be read: " + line.problem());
        continue;
      }
      in.out()
          .println(
              pad(line.name(), width)
                  + "  "
                  + pad(line.kind(), 6)
                  + "  "
                  + pad(line.mainScale(), 14)
                  + "  "
                  + pad(line.trajectory(), 14)
                  + "  "
                  + line.title()
                  + (line.places().isEmpty() ? "" : " (" + String.join(", ", line.places()) + ")"));
    }
    in.out().println(lines.size() + (lines.size() == 1 ? " case" : " cases"));
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
