package org.papilio.literature.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.classes.Vocabularies.Imported;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature vocabulary import}. */
@Component
public final class ImportVocabulary implements CommandContribution {

  private final Workspaces workspaces;
  private final VocabularyService vocabularies;

  @Activate
  public ImportVocabulary(
      @Reference Workspaces workspaces, @Reference VocabularyService vocabularies) {
    this.workspaces = workspaces;
    this.vocabularies = vocabularies;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature vocabulary import", "%verb.vocabulary.import")
        .describedAs("%verb.vocabulary.import.more")
        .with(Option.value("name", "NAME", "%option.vocabularyName"))
        .with(Operand.one("FILE", "%operand.skos"));
  }

  @Override
  public int run(Invocation in) {
    String typed = in.operands().getFirst();
    Path file = in.path(typed);
    if (!Files.isRegularFile(file)) {
      throw Problem.notFound("there is no such file").at(typed).exception();
    }
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Imported imported =
          vocabularies
              .of(workspace)
              .add(SourceFile.of(file), in.option("name"), workspace.author(), in.progress());
      Texts texts = new Texts(in);
      LossReport report = imported.report();
      String name = imported.vocabulary().name();
      texts.say(
          "vocabulary.imported",
          name,
          imported.vocabulary().concepts().size(),
          imported.revision().brief());
      report
          .dropped()
          .forEach((property, count) -> texts.say("vocabulary.dropped", property, count));
      report.notes().forEach(note -> texts.say("note", note));
      in.write(Map.of("name", name, "report", report, "revision", imported.revision().hash()));
      return 0;
    }
  }
}
