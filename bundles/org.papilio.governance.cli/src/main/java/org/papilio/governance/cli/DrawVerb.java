package org.papilio.governance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.picture.api.PictureEncoder;
import org.papilio.picture.api.PictureFiles;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;
import org.papilio.workbench.api.Verb;

/** {@code papilio draw VIEW CASE… --out FILE}: draws pictures into files, without a display. */
@Component
public final class DrawVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final List<PictureSource> sources;
  private final PictureFiles files;

  @Activate
  public DrawVerb(
      @Reference Workspaces workspaces,
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<PictureSource> sources,
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<PictureEncoder> encoders) {
    this.workspaces = workspaces;
    this.sources = List.copyOf(sources);
    this.files = new PictureFiles(encoders);
  }

  @Override
  public Verb verb() {
    return Verb.of("draw", "%draw.summary")
        .describedAs("%draw.description")
        .with(Option.value("out", "FILE", "%draw.out"))
        .with(Option.value("phase", "PHASE", "%draw.phase"))
        .with(Option.value("year", "YEAR", "%draw.year"))
        .with(Option.repeated("family", "FAMILY", "%draw.family"))
        .with(Option.value("width", "PX", "%draw.width"))
        .with(Option.value("zoom", "FACTOR", "%draw.zoom").byDefault("2"))
        .with(Option.repeated("set", "NAME=VALUE", "%draw.set"))
        .with(Option.value("revision", "REVISION", "%draw.revision"))
        .with(Operand.any("VIEW CASE", "%draw.operands"));
  }

  @Override
  public int run(Invocation in) throws Exception {
    if (in.operands().isEmpty()) {
      list(in);
      return 0;
    }
    PictureSource source = source(in.operands().getFirst());
    List<String> cases = in.operands().subList(1, in.operands().size());
    if (cases.isEmpty()) {
      throw Problem.usage("no case is named")
          .at("draw " + source.id())
          .fix("name one or more cases; 'case list' shows them")
          .exception();
    }
    String out =
        in.option("out")
            .orElseThrow(
                () ->
                    Problem.usage("--out is missing")
                        .fix("name a file that ends in " + String.join(" or ", files.endings()))
                        .exception());
    Map<String, String> settings = settings(in, source);
    List<Map<String, Object>> written = new ArrayList<>();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      PictureRequest all =
          new PictureRequest(workspace, in.option("revision"), cases, settings, in.locale())
              .spelledOut();
      if (source.takesSeveral()) {
        written.add(write(in, out, false, String.join(" ", all.cases()), source.draw(all)));
      } else {
        for (String slug : all.cases()) {
          PictureRequest one =
              new PictureRequest(workspace, all.revision(), List.of(slug), settings, in.locale());
          written.add(write(in, out, all.cases().size() > 1, slug, source.draw(one)));
        }
      }
    }
    in.write(written);
    return 0;
  }

  private void list(Invocation in) {
    List<Map<String, Object>> views = new ArrayList<>();
    for (PictureSource source : sources) {
      in.out().println(source.id() + "  " + source.title(in.locale()));
      for (PictureOption option : source.options()) {
        String allowed =
            option.allowed().isEmpty() ? "" : " (" + String.join(", ", option.allowed()) + ")";
        in.out().println("    " + option.name() + "  " + option.description() + allowed);
      }
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("id", source.id());
      view.put("title", source.title(in.locale()));
      view.put("options", source.options());
      views.add(view);
    }
    in.write(views);
  }

  private PictureSource source(String id) {
    return sources.stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound("no view is called '" + id + "'")
                    .allowing(
                        sources.stream()
                            .map(PictureSource::id)
                            .sorted()
                            .collect(Collectors.joining(", ")))
                    .exception());
  }

  private Map<String, String> settings(Invocation in, PictureSource source) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String name : List.of("phase", "year", "width")) {
      in.option(name).ifPresent(value -> settings.put(name, value));
    }
    if (!in.options("family").isEmpty()) {
      settings.put("family", String.join(",", in.options("family")));
    }
    for (String pair : in.options("set")) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw Problem.usage("'" + pair + "' is not of the form NAME=VALUE").at("--set").exception();
      }
      settings.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    List<String> known = source.options().stream().map(PictureOption::name).toList();
    for (String name : settings.keySet()) {
      if (!known.contains(name)) {
        throw Problem.usage("the view " + source.id() + " has no setting '" + name + "'")
            .allowing(String.join(", ", known))
            .exception();
      }
    }
    return settings;
  }

  private Map<String, Object> write(
      Invocation in, String out, boolean several, String slug, Picture picture) throws IOException {
    if (out.equals("-")) {
      in.raw().write(picture.svg().getBytes(StandardCharsets.UTF_8));
      in.raw().flush();
      return Map.of("case", slug, "file", "-");
    }
    Path file = in.path(OutFile.of(out, slug, several));
    byte[] data = files.encode(file.getFileName().toString(), picture.svg(), zoom(in), "--out");
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Files.write(file, data);
    in.out()
        .println(file + "  " + Math.round(picture.width()) + " × " + Math.round(picture.height()));
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("case", slug);
    written.put("file", file.toString());
    written.put("title", picture.title());
    written.put("revision", picture.revision());
    written.put("width", picture.width());
    written.put("height", picture.height());
    written.put("bytes", data.length);
    written.put("text", picture.text());
    return written;
  }

  private static double zoom(Invocation in) {
    String given = in.option("zoom").orElse("2");
    try {
      double zoom = Double.parseDouble(given);
      if (zoom > 0 && zoom <= 16) {
        return zoom;
      }
    } catch (NumberFormatException e) {
      throw Problem.usage("'" + given + "' is no number")
          .at("--zoom")
          .allowing("0.1 to 16")
          .exception(e);
    }
    throw Problem.usage("zoom is " + given).at("--zoom").allowing("0.1 to 16").exception();
  }
}
