package org.papilio.governance.picture.score;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.layout.BandLayoutService;
import org.papilio.picture.fonts.FontFiles;

/** Draws the invented case into a file, to look at: arguments are the file and the width. */
final class Sketch {

  private Sketch() {}

  public static void main(String[] arguments) throws Exception {
    double width = Double.parseDouble(arguments[1]);
    Files.writeString(Path.of(arguments[0]), draw(InventedGraph.create(), width).svg());
  }

  static ScoreRequest request(GovernanceGraph graph, double width) {
    return new ScoreRequest(
        graph,
        graph.flows().stream().map(GovernanceFlow::id).collect(Collectors.toSet()),
        graph.nodes().stream().map(GovernanceNode::id).collect(Collectors.toSet()),
        "",
        width,
        true,
        true,
        "s-",
        Map.of());
  }

  static ScorePicture.Drawn draw(GovernanceGraph graph, double width) {
    return draw(request(graph, width));
  }

  static ScorePicture.Drawn draw(ScoreRequest request) {
    return new ScorePicture(
            request,
            new BandLayoutService(),
            new FontFiles(),
            new ScoreText(request, Locale.ENGLISH))
        .draw();
  }
}
