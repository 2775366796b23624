package org.papilio.literature.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.classes.Classification;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptRef;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.classes.Vocabularies;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FacetRequest.Order;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchService;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/**
 * Vocabularies for the page: {@code GET /api/literature/vocabularies} lists them, {@code GET
 * /api/literature/vocabularies/{name}?query=…} gives one as a tree with the hits below each
 * concept; {@code GET} and {@code PUT /api/literature/records/{key}/concepts} say where a record
 * stands.
 */
@Component
public final class VocabularyRoutes implements RouteContribution {

  private static final int MOST = 10_000;

  private final VocabularyService vocabularies;
  private final LiteratureService literature;

  /** Search is a part of its own; without it a tree has no counts. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable SearchService search;

  @Activate
  public VocabularyRoutes(
      @Reference VocabularyService vocabularies, @Reference LiteratureService literature) {
    this.vocabularies = vocabularies;
    this.literature = literature;
  }

  /** A vocabulary in the list. */
  public record Listed(String name, String title, int concepts, boolean builtIn) {}

  /**
   * A place in the tree of a vocabulary, in the order of the tree.
   *
   * @param code what the facet {@code concept} takes
   * @param depth 0 for the top
   * @param count hits below it; -1 when search does not count
   */
  public record Place(String code, String label, String definition, int depth, long count) {}

  /** A concept that a record stands below. */
  public record Standing(String code, String label, String vocabulary) {}

  /** Where a record shall stand. */
  public record Concepts(List<String> concepts) {
    public Concepts {
      concepts = Required.list(concepts, "concepts");
    }
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/literature/vocabularies", "The vocabularies there are", this::list)
            .replies(List.class),
        Route.get(
                "/api/literature/vocabularies/{name}",
                "A vocabulary as a tree, with the hits of a query below each concept",
                this::tree)
            .query("query", "Counts only what it finds; all literature when not given")
            .replies(List.class),
        Route.get(
                "/api/literature/records/{key}/concepts",
                "The concepts that a record stands below",
                this::read)
            .replies(List.class),
        Route.put(
                "/api/literature/records/{key}/concepts",
                "Says which concepts a record stands below",
                this::assign)
            .takes(Concepts.class)
            .replies(List.class));
  }

  private Reply list(Request request) {
    return Reply.json(
        vocabularies.of(request.workspace()).all().stream()
            .map(
                scheme ->
                    new Listed(
                        scheme.name(),
                        scheme.title(request.locale().getLanguage()),
                        scheme.concepts().size(),
                        scheme.builtIn()))
            .toList());
  }

  private Reply tree(Request request) {
    ConceptScheme scheme = vocabularies.of(request.workspace()).get(request.path("name"));
    String language = request.locale().getLanguage();
    Map<String, Long> counts = counts(request, scheme);
    List<Place> places = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Map<String, Integer> depths = new HashMap<>();
    Set<String> shown = new HashSet<>();
    scheme.top().reversed().forEach(open::push);
    while (!open.isEmpty() && places.size() < MOST) {
      String id = open.pop();
      // What hangs below several concepts stands below the first of them.
      if (!shown.add(id)) {
        continue;
      }
      Concept concept = scheme.find(id).orElseThrow();
      int depth = depths.getOrDefault(id, 0);
      String code = scheme.ref(id).toString();
      long count = counts == null ? -1 : counts.getOrDefault(code, 0L);
      places.add(
          new Place(code, concept.label(language), concept.definition(language), depth, count));
      for (String narrower : scheme.narrower(id).reversed()) {
        open.push(narrower);
        if (!shown.contains(narrower)) {
          depths.put(narrower, depth + 1);
        }
      }
    }
    return Reply.json(places);
  }

  private @Nullable Map<String, Long> counts(Request request, ConceptScheme scheme) {
    SearchService service = search;
    if (service == null) {
      return null;
    }
    FacetRequest facet = new FacetRequest("concept", scheme.name() + ":", Order.COUNT, 0, MOST);
    Map<String, Long> counts = new HashMap<>();
    service
        .index(request.workspace())
        .search(counting(request, facet))
        .facets()
        .forEach(facets -> facets.values().forEach(one -> counts.put(one.code(), one.count())));
    return counts;
  }

  private static SearchRequest counting(Request request, FacetRequest facet) {
    SearchRequest usual = SearchRequest.of(request.query("query").orElse(""));
    return new SearchRequest(
        usual.query(),
        Set.of("literature"),
        usual.selections(),
        List.of(facet),
        usual.sort(),
        0,
        0,
        false,
        false,
        false,
        request.locale().getLanguage(),
        usual.patience());
  }

  private Reply read(Request request) {
    return Reply.json(standing(request));
  }

  private Reply assign(Request request) {
    Concepts wanted = request.json(Concepts.class);
    Set<ConceptRef> shall = new TreeSet<>();
    try {
      wanted.concepts().forEach(code -> shall.add(ConceptRef.parse(code)));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).exception(e);
    }
    RecordKey key = Records.key(request.path("key"));
    Set<ConceptRef> is = Classification.of(Records.find(snapshot(request), key.value()));
    Set<ConceptRef> add = new TreeSet<>(shall);
    add.removeAll(is);
    Set<ConceptRef> remove = new TreeSet<>(is);
    remove.removeAll(shall);
    vocabularies
        .of(request.workspace())
        .classify(List.of(key), add, remove, request.workspace().author());
    return Reply.json(standing(request));
  }

  private LibrarySnapshot snapshot(Request request) {
    return literature.library(request.workspace()).snapshot();
  }

  private List<Standing> standing(Request request) {
    Vocabularies all = vocabularies.of(request.workspace());
    String language = request.locale().getLanguage();
    return Classification.of(Records.find(snapshot(request), request.path("key"))).stream()
        .map(
            code -> {
              ConceptScheme scheme = all.find(code.vocabulary()).orElse(null);
              return new Standing(
                  code.toString(),
                  scheme == null
                      ? code.toString()
                      : scheme
                          .find(code.concept())
                          .map(one -> one.label(language))
                          .orElse(code.toString()),
                  scheme == null ? code.vocabulary() : scheme.title(language));
            })
        .toList();
  }
}
