package org.papilio.assess.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.FigureArtist;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.picture.api.PictureEncoder;
import org.papilio.picture.api.PictureFiles;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.sheet.SheetWriter;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Shows a stored assessment: {@code assess show}. */
@Component
public final class ShowVerb implements CommandContribution {

  private final AssessmentService assessments;
  private final Workspaces workspaces;
  private final SheetWriter workbooks;
  private final Optional<FigureArtist> artist;
  private final PictureFiles pictures;

  @Activate
  public ShowVerb(
      @Reference AssessmentService assessments,
      @Reference Workspaces workspaces,
      @Reference SheetWriter workbooks,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable FigureArtist artist,
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<PictureEncoder> encoders) {
    this.assessments = assessments;
    this.workspaces = workspaces;
    this.workbooks = workbooks;
    this.artist = Optional.ofNullable(artist);
    this.pictures = new PictureFiles(encoders);
  }

  @Override
  public Verb verb() {
    return Verb.of("assess show", "%verb.show")
        .with(Option.value("out", "DIR", "%option.out.stored"))
        .with(Option.value("figure", "FIGURE", "%option.figure"))
        .with(Option.value("to", "FILE", "%option.to"))
        .with(Operand.one("ID", "%operand.id"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    if (in.option("figure").isPresent() != in.option("to").isPresent()) {
      throw Problem.usage("--figure and --to belong together")
          .fix("name a figure and a file that ends in " + String.join(" or ", pictures.endings()))
          .exception();
    }
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Assessment stored = assessments.read(workspace, in.operand(0).orElseThrow());
      if (in.option("figure").isPresent()) {
        return draw(in, stored);
      }
      Optional<Path> out = in.option("out").map(in::path);
      out.ifPresent(
          folder -> new FindingFiles(folder, workbooks, artist, in.locale()).write(stored));
      in.write(stored);
      in.out()
          .println(
              stored.title()
                  + " ("
                  + stored.method()
                  + " "
                  + stored.methodVersion()
                  + ", "
                  + stored.author()
                  + ", "
                  + stored.at()
                  + ")");
      FindingText.write(stored.finding(), in.out());
      return 0;
    }
  }

  private int draw(Invocation in, Assessment stored) throws IOException {
    Drawn drawn =
        Drawn.one(stored.finding(), in.option("figure").orElseThrow(), artist, in.locale());
    Path file = in.path(in.option("to").orElseThrow());
    byte[] data = pictures.encode(file.getFileName().toString(), drawn.svg(), 2, "--to");
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Files.write(file, data);
    in.write(Map.of("figure", drawn.figure().id(), "file", file.toString(), "bytes", data.length));
    in.out().println(drawn.figure().title() + ": " + file);
    return 0;
  }
}
