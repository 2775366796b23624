package org.papilio.governance.picture.places.outline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio outlines add FILE --attribution TEXT --code PROPERTY}: keeps outlines. */
@Component
public final class OutlinesAddVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public OutlinesAddVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("outlines add", "%outlines.add.summary")
        .describedAs("%outlines.add.description")
        .with(Option.value("attribution", "TEXT", "%outlines.add.attribution"))
        .with(Option.value("code", "PROPERTY", "%outlines.add.code").byDefault(OutlineReader.ID))
        .with(Option.value("name", "NAME", "%outlines.add.name"))
        .with(Operand.one("FILE", "%outlines.add.file"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    Path file = in.path(in.operands().getFirst());
    if (!Files.isRegularFile(file)) {
      throw Problem.notFound("there is no file " + file).exception();
    }
    if (Files.size(file) > OutlineReader.MOST_BYTES) {
      throw OutlineReader.tooLarge(file.toString(), Files.size(file)).exception();
    }
    String name =
        in.option("name").orElseGet(() -> OutlineFiles.name(file.getFileName().toString()));
    byte[] content = Files.readAllBytes(file);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      OutlineFiles.About about =
          new OutlineFiles(workspace.store())
              .add(
                  workspace.author(),
                  name,
                  content,
                  in.option("attribution").orElse(""),
                  in.option("code").orElse(OutlineReader.ID));
      in.out()
          .println(
              Messages.of(OutlinesAddVerb.class, in.locale())
                  .text(
                      "outlines.added",
                      about.name(),
                      about.areas(),
                      about.code(),
                      about.attribution()));
      in.write(about);
    }
    return 0;
  }
}
