package org.papilio.screening.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.picture.api.PictureEncoder;
import org.papilio.picture.api.PictureFiles;
import org.papilio.screening.api.PrismaDrawing;
import org.papilio.screening.api.PrismaFlow;
import org.papilio.screening.api.ScreeningService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening prisma}. */
@Component
public final class PrismaVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;
  private final PrismaDrawing drawing;
  private final PictureFiles files;

  @Activate
  public PrismaVerb(
      @Reference Workspaces workspaces,
      @Reference ScreeningService service,
      @Reference PrismaDrawing drawing,
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<PictureEncoder> encoders) {
    this.workspaces = workspaces;
    this.service = service;
    this.drawing = drawing;
    this.files = new PictureFiles(encoders);
  }

  @Override
  public Verb verb() {
    return Verb.of("screening prisma", "%verb.prisma")
        .describedAs("%verb.prisma.more")
        .with(Option.value("out", "FILE", "%option.picture"))
        .with(Operand.one("PROJECT", "%operand.project"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      PrismaFlow flow = service.of(workspace).prisma(Texts.project(in));
      String revision = workspace.store().head().hash();
      Picture picture = drawing.draw(flow, revision, in.locale());
      in.write(json(flow, picture));
      if (in.option("out").isPresent()) {
        Path file = in.path(in.option("out").orElseThrow());
        Files.write(file, files.encode(file.getFileName().toString(), picture.svg(), 2, "--out"));
        in.out().println(file);
      }
      in.out().println(picture.text());
      flow.numbers().forEach((name, count) -> in.out().println("  " + name + "  " + count));
      return 0;
    }
  }

  private static Map<String, Object> json(PrismaFlow flow, Picture picture) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", flow.title());
    map.put("revision", picture.revision());
    map.put("numbers", flow.numbers());
    map.put("sources", flow.sources());
    map.put("excludedAtText", flow.excludedAtText());
    map.put("text", picture.text());
    return map;
  }
}
