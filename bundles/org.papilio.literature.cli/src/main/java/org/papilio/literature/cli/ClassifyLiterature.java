package org.papilio.literature.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.classes.ConceptRef;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.SearchService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature classify}. */
@Component
public final class ClassifyLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final VocabularyService vocabularies;

  /** Search is a part of its own; without it {@code --where} is refused. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable SearchService search;

  @Activate
  public ClassifyLiterature(
      @Reference Workspaces workspaces, @Reference VocabularyService vocabularies) {
    this.workspaces = workspaces;
    this.vocabularies = vocabularies;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature classify", "%verb.classify")
        .describedAs("%verb.classify.more")
        .with(Option.repeated("concept", "VOCABULARY:CONCEPT", "%option.concept"))
        .with(Option.repeated("remove", "VOCABULARY:CONCEPT", "%option.removeConcept"))
        .with(Option.value("where", "QUERY", "%option.where"))
        .with(Operand.any("KEY", "%operand.keys"));
  }

  @Override
  public int run(Invocation in) {
    Set<ConceptRef> add = concepts(in.options("concept"), "--concept");
    Set<ConceptRef> remove = concepts(in.options("remove"), "--remove");
    if (add.isEmpty() && remove.isEmpty()) {
      throw Problem.usage("no concept is named").allowing("--concept, --remove").exception();
    }
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Set<RecordKey> keys = new LinkedHashSet<>();
      in.operands().forEach(key -> keys.add(new RecordKey(key)));
      in.option("where").ifPresent(query -> found(workspace, query).forEach(keys::add));
      if (keys.isEmpty() && in.option("where").isEmpty()) {
        throw Problem.usage("no record is named").allowing("KEY or --where QUERY").exception();
      }
      Revision before = workspace.store().head();
      Revision revision =
          vocabularies.of(workspace).classify(keys, add, remove, workspace.author());
      in.write(Map.of("records", keys.size(), "revision", revision.hash()));
      if (revision.equals(before)) {
        new Texts(in).say("nothing");
      } else {
        new Texts(in).say("classified", keys.size(), revision.brief());
      }
      return 0;
    }
  }

  private List<RecordKey> found(Workspace workspace, String query) {
    SearchService service = search;
    if (service == null) {
      throw Problem.usage("--where needs the search, which is not installed").exception();
    }
    return service.index(workspace).ids(query, "literature").stream().map(RecordKey::new).toList();
  }

  private static Set<ConceptRef> concepts(List<String> typed, String option) {
    Set<ConceptRef> concepts = new TreeSet<>();
    for (String text : typed) {
      try {
        concepts.add(ConceptRef.parse(text));
      } catch (IllegalArgumentException e) {
        throw Problem.usage(e.getMessage()).at(option).exception(e);
      }
    }
    return concepts;
  }
}
