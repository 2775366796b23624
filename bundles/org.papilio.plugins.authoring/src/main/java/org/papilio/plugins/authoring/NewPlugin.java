package org.papilio.plugins.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio plugin new}: writes the Maven project of a plug-in. */
@Component
public final class NewPlugin implements CommandContribution {

  private static final List<String> KINDS = List.of("method", "indicator", "domain");

  private final Path home;

  @Activate
  public NewPlugin(BundleContext context) {
    this(Path.of(context.getProperty("papilio.home")));
  }

  NewPlugin(Path home) {
    this.home = home;
  }

  /**
   * What was written.
   *
   * @param folder the project
   * @param files all files in it, relative, with slashes
   */
  record Written(String folder, List<String> files) {}

  @Override
  public Verb verb() {
    return Verb.of("plugin new", "%verb.new")
        .describedAs("%verb.new.more")
        .with(Option.value("title", "TEXT", "%option.title"))
        .with(Option.value("folder", "FOLDER", "%option.folder"))
        .with(Operand.one("KIND", "%operand.kind"))
        .with(Operand.one("NAME", "%operand.name"));
  }

  @Override
  public int run(Invocation in) {
    String kind = in.operands().get(0);
    if (!KINDS.contains(kind)) {
      throw Problem.usage("there is no kind of plug-in '" + kind + "'")
          .allowing(String.join(", ", KINDS))
          .exception();
    }
    PluginName name = PluginName.of(in.operands().get(1), in.option("title").orElse("").strip());
    Map<String, String> files =
        Beginning.valueOf(kind.toUpperCase(Locale.ROOT)).files(name, AuthorsRepository.in(home));
    Path folder = in.path(in.option("folder").orElse(name.id()));
    write(folder, files);

    in.write(new Written(folder.toString(), List.copyOf(files.keySet())));
    Messages words = Messages.of(NewPlugin.class, in.locale());
    in.out().println(words.text("written", folder));
    files.keySet().forEach(file -> in.out().println("    " + file));
    in.out().println();
    in.out().println(words.text("next"));
    in.out().println("    cd " + folder);
    in.out().println("    mvn verify");
    in.out().println("    papilio plugin install target/" + name.id() + "-0.1.0.zip");
    return 0;
  }

  private static void write(Path folder, Map<String, String> files) {
    try {
      if (Files.exists(folder) && !isEmptyFolder(folder)) {
        throw Problem.conflict("there is something already")
            .at(folder.toString())
            .fix("name another folder by --folder")
            .exception();
      }
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path place = folder.resolve(file.getKey());
        Files.createDirectories(place.getParent());
        Files.writeString(place, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the project cannot be written to " + folder, e);
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }
}
