package org.papilio.literature.cli;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature vocabulary remove}. */
@Component
public final class RemoveVocabulary implements CommandContribution {

  private final Workspaces workspaces;
  private final VocabularyService vocabularies;

  @Activate
  public RemoveVocabulary(
      @Reference Workspaces workspaces, @Reference VocabularyService vocabularies) {
    this.workspaces = workspaces;
    this.vocabularies = vocabularies;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature vocabulary remove", "%verb.vocabulary.remove")
        .describedAs("%verb.vocabulary.remove.more")
        .with(Operand.one("NAME", "%operand.vocabulary"));
  }

  @Override
  public int run(Invocation in) {
    String name = in.operands().getFirst();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Revision revision = vocabularies.of(workspace).remove(name, workspace.author());
      new Texts(in).say("vocabulary.removed", name, revision.brief());
      in.write(Map.of("removed", name, "revision", revision.hash()));
      return 0;
    }
  }
}
