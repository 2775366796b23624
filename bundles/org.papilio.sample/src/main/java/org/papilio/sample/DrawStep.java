package org.papilio.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;

/** Draws the governance score of each case as SVG. */
@Component(service = DemoStep.class)
public final class DrawStep implements DemoStep {

  private final PictureSource score;

  @Activate
  public DrawStep(
      @Reference(name = "pictures", policyOption = ReferencePolicyOption.GREEDY)
          List<PictureSource> pictures) {
    score = pictures.stream().filter(p -> p.id().equals("score")).findFirst().orElse(null);
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public String run(DemoRun run) throws IOException {
    if (score == null) {
      return run.text("demo.not-drawn");
    }
    Path folder = run.file("pictures");
    MadeBefore before = new MadeBefore(run.workspace(), run.locale().getLanguage());
    run.results().put("pictures", folder.toString());
    if (before.holds(folder)) {
      return run.text("demo.drawn-before", folder.toString());
    }
    Files.createDirectories(folder);
    Snapshot snapshot = run.workspace().cases().snapshot();
    int drawn = 0;
    for (CaseId id : snapshot.ids()) {
      run.progress().report(drawn, snapshot.ids().size(), id.slug());
      run.progress().check();
      Picture picture =
          score.draw(
              new PictureRequest(
                  run.workspace(),
                  Optional.of(snapshot.revision().hash()),
                  List.of(id.slug()),
                  Map.of(),
                  run.locale()));
      Files.write(
          folder.resolve("score-" + id.slug() + ".svg"),
          picture.svg().getBytes(StandardCharsets.UTF_8));
      drawn++;
    }
    before.note(folder);
    return run.text("demo.drawn", Integer.toString(drawn), folder.toString());
  }
}
