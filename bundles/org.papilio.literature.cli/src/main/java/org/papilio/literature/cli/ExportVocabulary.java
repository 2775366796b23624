package org.papilio.literature.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.classes.Vocabularies;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature vocabulary export}. */
@Component
public final class ExportVocabulary implements CommandContribution {

  private final Workspaces workspaces;
  private final VocabularyService vocabularies;

  @Activate
  public ExportVocabulary(
      @Reference Workspaces workspaces, @Reference VocabularyService vocabularies) {
    this.workspaces = workspaces;
    this.vocabularies = vocabularies;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature vocabulary export", "%verb.vocabulary.export")
        .with(Option.value("out", "FILE", "%option.out"))
        .with(Operand.one("NAME", "%operand.vocabulary"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    String name = in.operands().getFirst();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Vocabularies all = vocabularies.of(workspace);
      Optional<String> out = in.option("out").filter(file -> !file.equals("-"));
      if (out.isEmpty()) {
        all.write(name, in.raw());
        in.raw().flush();
        return 0;
      }
      // Asked for first: a name that is not there must not leave an empty file.
      all.get(name);
      Path file = in.path(out.get());
      try (OutputStream stream = Files.newOutputStream(file)) {
        all.write(name, stream);
      }
      new Texts(in).say("vocabulary.exported", name, file);
      in.write(Map.of("name", name, "file", file.toString()));
      return 0;
    }
  }
}
