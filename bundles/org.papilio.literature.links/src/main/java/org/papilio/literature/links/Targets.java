package org.papilio.literature.links;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Criterion;
import org.papilio.assess.api.Framework;
import org.papilio.assess.api.RatingService;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptRef;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.classes.Vocabularies;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LinkedThing;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.Identified;
import org.papilio.platform.problem.ProblemException;

/** What links of one workspace can lead to. */
final class Targets {

  private final Workspace workspace;
  private final Vocabularies vocabularies;
  private final Supplier<@Nullable RatingService> ratings;

  Targets(
      Workspace workspace, Vocabularies vocabularies, Supplier<@Nullable RatingService> ratings) {
    this.workspace = workspace;
    this.vocabularies = vocabularies;
    this.ratings = ratings;
  }

  /**
   * Whether it is there. Criteria are taken to be there while nothing that knows them is installed.
   */
  boolean exists(LinkTarget target) {
    return switch (target.kind()) {
      case CASE -> {
        Snapshot cases = workspace.cases().snapshot();
        CaseId id = new CaseId(target.id());
        yield cases.ids().contains(id)
            && (target.element().isEmpty()
                || cases.caseOf(target.element()).filter(id::equals).isPresent());
      }
      case CONCEPT -> concept(target).isPresent();
      case CRITERION -> ratings.get() == null || criterion(target.id()).isPresent();
    };
  }

  private Optional<Concept> concept(LinkTarget target) {
    ConceptRef reference = ConceptRef.parse(target.id());
    return vocabularies
        .find(reference.vocabulary())
        .flatMap(scheme -> scheme.find(reference.concept()));
  }

  private List<Framework> frameworks() {
    RatingService service = ratings.get();
    return service == null ? List.of() : service.frameworks(workspace, workspace.store().head());
  }

  private Optional<Criterion> criterion(String id) {
    return frameworks().stream()
        .flatMap(
            framework ->
                framework.criteria().stream()
                    .filter(
                        one -> one.id().equals(id) || id.equals(framework.id() + ":" + one.id())))
        .findFirst();
  }

  /** What people call it; its id where it is gone. */
  String label(LinkTarget target, String language) {
    return switch (target.kind()) {
      case CASE -> caseLabel(target, language);
      case CONCEPT -> concept(target).map(one -> one.label(language)).orElse(target.id());
      case CRITERION -> criterion(target.id()).map(Criterion::title).orElse(target.id());
    };
  }

  private String caseLabel(LinkTarget target, String language) {
    Snapshot cases = workspace.cases().snapshot();
    CaseId id = new CaseId(target.id());
    if (!cases.ids().contains(id)) {
      return target.id();
    }
    String title = cases.title(id, language);
    return target.element().isEmpty()
        ? title
        : elements(cases, id).stream()
            .filter(one -> target.element().equals(one.getId()))
            .findFirst()
            .map(one -> title + ": " + Labels.of(one, language))
            .orElse(title + "#" + target.element());
  }

  private static List<Identified> elements(Snapshot cases, CaseId id) {
    List<Identified> elements = new ArrayList<>();
    try {
      for (Iterator<EObject> all = cases.read(id).eAllContents(); all.hasNext(); ) {
        if (all.next() instanceof Identified one && one.getId() != null) {
          elements.add(one);
        }
      }
    } catch (ProblemException unreadable) {
      // A case that cannot be read has no elements to offer; the check of the workspace names it.
    }
    return elements;
  }

  List<LinkedThing> suggest(String words, String language, int limit) {
    int hash = words.indexOf('#');
    Stream<LinkedThing> things =
        hash < 0 ? things(language) : elements(words.substring(0, hash), language);
    List<String> parts =
        Arrays.stream(plain(words.substring(hash + 1)).split("\\s+"))
            .filter(part -> !part.isEmpty())
            .toList();
    return things
        .filter(
            thing -> {
              String text = plain(thing.label() + " " + thing.target());
              return parts.stream().allMatch(text::contains);
            })
        .limit(limit)
        .toList();
  }

  private Stream<LinkedThing> elements(String name, String language) {
    String slug = name.startsWith("case:") ? name.substring("case:".length()) : name;
    Snapshot cases = workspace.cases().snapshot();
    return cases.ids().stream()
        .filter(id -> id.slug().equals(slug))
        .flatMap(
            id ->
                elements(cases, id).stream()
                    .map(
                        one ->
                            new LinkedThing(
                                LinkTarget.ofElement(id, one.getId()),
                                one.eClass().getName() + ": " + Labels.of(one, language))));
  }

  private Stream<LinkedThing> things(String language) {
    Snapshot cases = workspace.cases().snapshot();
    Stream<LinkedThing> ofCases =
        cases.ids().stream()
            .map(id -> new LinkedThing(LinkTarget.ofCase(id), cases.title(id, language)));
    Stream<LinkedThing> concepts =
        vocabularies.all().stream().flatMap(scheme -> concepts(scheme, language));
    Stream<LinkedThing> criteria =
        frameworks().stream()
            .flatMap(
                framework ->
                    framework.criteria().stream()
                        .map(
                            one ->
                                new LinkedThing(
                                    new LinkTarget(
                                        LinkTarget.Kind.CRITERION,
                                        framework.id() + ":" + one.id(),
                                        ""),
                                    one.title())));
    return Stream.of(ofCases, criteria, concepts).flatMap(all -> all);
  }

  private static Stream<LinkedThing> concepts(ConceptScheme scheme, String language) {
    return scheme.concepts().stream()
        .map(
            one ->
                new LinkedThing(
                    LinkTarget.ofConcept(scheme.ref(one.id())),
                    one.label(language) + " (" + scheme.title(language) + ")"));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
