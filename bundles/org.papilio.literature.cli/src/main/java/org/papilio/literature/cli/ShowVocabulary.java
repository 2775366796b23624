package org.papilio.literature.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature vocabulary show}: the concepts as a tree. */
@Component
public final class ShowVocabulary implements CommandContribution {

  private final Workspaces workspaces;
  private final VocabularyService vocabularies;

  @Activate
  public ShowVocabulary(
      @Reference Workspaces workspaces, @Reference VocabularyService vocabularies) {
    this.workspaces = workspaces;
    this.vocabularies = vocabularies;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature vocabulary show", "%verb.vocabulary.show")
        .with(Operand.one("NAME", "%operand.vocabulary"));
  }

  /** A place in the tree. */
  private record Place(String id, int depth) {}

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      ConceptScheme scheme = vocabularies.of(workspace).get(in.operands().getFirst());
      in.write(List.copyOf(scheme.concepts()));
      Texts texts = new Texts(in);
      String language = in.locale().getLanguage();
      Deque<Place> open = new ArrayDeque<>();
      Set<String> shown = new HashSet<>();
      push(open, scheme.top(), 0);
      while (!open.isEmpty()) {
        Place place = open.pop();
        Concept concept = scheme.find(place.id()).orElseThrow();
        boolean again = !shown.add(place.id());
        texts.line(
            "  ".repeat(place.depth())
                + concept.label(language)
                + "  ["
                + scheme.ref(concept.id())
                + "]"
                + (again && !scheme.narrower(place.id()).isEmpty() ? " ↑" : ""));
        // What hangs below several concepts is unfolded once; this also ends rings.
        if (!again) {
          push(open, scheme.narrower(place.id()), place.depth() + 1);
        }
      }
      return 0;
    }
  }

  private static void push(Deque<Place> open, List<String> ids, int depth) {
    ids.reversed().forEach(id -> open.push(new Place(id, depth)));
  }
}
