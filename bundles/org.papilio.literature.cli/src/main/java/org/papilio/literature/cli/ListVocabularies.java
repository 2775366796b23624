package org.papilio.literature.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature vocabulary list}. */
@Component
public final class ListVocabularies implements CommandContribution {

  private final Workspaces workspaces;
  private final VocabularyService vocabularies;

  @Activate
  public ListVocabularies(
      @Reference Workspaces workspaces, @Reference VocabularyService vocabularies) {
    this.workspaces = workspaces;
    this.vocabularies = vocabularies;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature vocabulary list", "%verb.vocabulary.list");
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Texts texts = new Texts(in);
      List<Map<String, Object>> json = new ArrayList<>();
      for (ConceptScheme scheme : vocabularies.of(workspace).all()) {
        String title = scheme.title(in.locale().getLanguage());
        texts.say(
            scheme.builtIn() ? "vocabulary.builtIn" : "vocabulary.own",
            String.format("%-24s", scheme.name()),
            scheme.concepts().size(),
            title.equals(scheme.name()) ? "" : title);
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", scheme.name());
        one.put("titles", scheme.titles());
        one.put("iri", scheme.iri());
        one.put("concepts", scheme.concepts().size());
        one.put("builtIn", scheme.builtIn());
        json.add(one);
      }
      in.write(json);
      return 0;
    }
  }
}
