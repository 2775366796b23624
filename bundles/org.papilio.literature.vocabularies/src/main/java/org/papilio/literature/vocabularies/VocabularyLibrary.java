package org.papilio.literature.vocabularies;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.classes.Vocabularies;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.model.vocabulary.Vocabulary;

/** The vocabularies of all open workspaces. */
@Component
public final class VocabularyLibrary implements VocabularyService {

  private final LiteratureService literature;
  private final List<ConceptScheme> builtIn;
  private final Map<Workspace, WorkspaceVocabularies> open = new ConcurrentHashMap<>();

  @Activate
  public VocabularyLibrary(
      @Reference LiteratureService literature,
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Vocabulary> vocabularies) {
    this.literature = literature;
    this.builtIn = BuiltInVocabularies.all(vocabularies);
  }

  @Override
  public Vocabularies of(Workspace workspace) {
    return open.computeIfAbsent(
        workspace,
        opened -> {
          opened.onClose(() -> open.remove(opened));
          return new WorkspaceVocabularies(
              opened.store(), literature.library(opened), () -> builtIn);
        });
  }
}
