package org.papilio.literature.ui;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateGroup;
import org.papilio.literature.api.duplicates.DuplicatePair;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.literature.api.duplicates.Duplicates;
import org.papilio.literature.api.duplicates.Evidence;
import org.papilio.literature.api.duplicates.FoundDuplicates;
import org.papilio.literature.api.duplicates.MergedRecord;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Duplicates of the library for the page. */
@Component
public final class DuplicateRoutes implements RouteContribution {

  private static final String PATH = "/api/literature/duplicates";

  private final LiteratureService literature;
  private final DuplicateService service;

  @Activate
  public DuplicateRoutes(
      @Reference LiteratureService literature, @Reference DuplicateService service) {
    this.literature = literature;
    this.service = service;
  }

  /** Records to merge, and the key that stays; null for that of the fullest record. */
  public record Merge(List<String> keys, @Nullable String into) {}

  /** Records meant together. */
  public record Keys(List<String> keys) {}

  /** Rules; what is null stays as it is. */
  public record Rules(
      @Nullable Double likely,
      @Nullable Double sure,
      @Nullable Integer largestBlock,
      @Nullable List<String> keys,
      @Nullable Map<String, Double> weights) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, "Groups of records that look like one work", this::groups)
            .query("from", "groups passed over")
            .query("limit", "1 to 1000")
            .replies(Map.class),
        Route.get(PATH + "/rules", "The rules and what they say", this::rules).replies(Map.class),
        Route.put(PATH + "/rules", "Changes rules", this::change)
            .takes(Rules.class)
            .replies(Map.class),
        Route.delete(PATH + "/rules", "Goes back to the default rules", this::reset)
            .replies(Map.class),
        Route.post(PATH + "/preview", "What a merge would give", this::preview)
            .takes(Merge.class)
            .replies(Map.class),
        Route.post(PATH + "/merges", "Makes one record of several", this::merge)
            .takes(Merge.class)
            .replies(Map.class),
        Route.get(PATH + "/merges", "Keys of all merged records", this::merges).replies(List.class),
        Route.get(PATH + "/merges/{key*}", "What a record was merged of", this::merged)
            .replies(List.class),
        Route.delete(PATH + "/merges/{key*}", "Takes the last merge back", this::unmerge)
            .replies(Map.class),
        Route.post(PATH + "/distinct", "Remembers that records are different works", this::distinct)
            .takes(Keys.class)
            .replies(Map.class),
        Route.post(PATH + "/comparable", "Forgets that they are different", this::comparable)
            .takes(Keys.class)
            .replies(Map.class));
  }

  private Duplicates duplicates(Request request) {
    return service.of(request.workspace());
  }

  private Reply groups(Request request) {
    FoundDuplicates found = duplicates(request).groups(request.progress());
    List<DuplicateGroup> groups = found.groups();
    int from = Math.min(groups.size(), request.number("from", 0, 0, Integer.MAX_VALUE));
    int limit = request.number("limit", 20, 1, 1000);
    LibrarySnapshot snapshot = literature.library(request.workspace()).snapshot();
    DuplicateRules rules = duplicates(request).rules();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("records", found.records());
    map.put("compared", found.compared());
    map.put("count", groups.size());
    map.put("sure", rules.sure());
    map.put(
        "groups",
        groups.subList(from, (int) Math.min(groups.size(), (long) from + limit)).stream()
            .map(group -> group(group, snapshot, request.locale()))
            .toList());
    return Reply.json(map);
  }

  private Map<String, Object> group(
      DuplicateGroup group, LibrarySnapshot snapshot, Locale language) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(
        "records",
        group.keys().stream()
            .flatMap(key -> snapshot.find(key).stream())
            .map(DuplicateRoutes::record)
            .toList());
    map.put("weakest", group.weakest());
    map.put("pairs", group.pairs().stream().map(pair -> pair(pair, language)).toList());
    return map;
  }

  private Map<String, Object> pair(DuplicatePair pair, Locale language) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("first", pair.first().value());
    map.put("second", pair.second().value());
    map.put("score", pair.score());
    map.put("likeness", pair.likeness());
    map.put("evidence", pair.evidence().stream().map(one -> evidence(one, language)).toList());
    return map;
  }

  private Map<String, Object> evidence(Evidence evidence, Locale language) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rule", evidence.rule());
    map.put("label", service.label(evidence.rule(), language));
    map.put("weight", evidence.weight());
    map.put("first", evidence.first());
    map.put("second", evidence.second());
    map.put("share", evidence.share());
    return map;
  }

  private static Map<String, Object> record(LiteratureRecord record) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", record.key().value());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("type", record.type());
    fields.put("title", Markup.plain(record.title()));
    record
        .names()
        .forEach(
            (role, names) ->
                fields.put(role, String.join("; ", names.stream().map(Name::inverted).toList())));
    record.dates().forEach((name, date) -> fields.put(name, date.text()));
    record.texts().forEach((name, text) -> fields.putIfAbsent(name, Markup.plain(text)));
    if (!record.keywords().isEmpty()) {
      fields.put("keywords", String.join("; ", record.keywords()));
    }
    map.put("fields", fields);
    return map;
  }

  private Reply rules(Request request) {
    return Reply.json(rules(duplicates(request).rules(), request.locale()));
  }

  private Map<String, Object> rules(DuplicateRules rules, Locale language) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("likely", rules.likely());
    map.put("sure", rules.sure());
    map.put("largestBlock", rules.largestBlock());
    map.put(
        "keys",
        service.defaults().keys().stream()
            .map(
                key ->
                    Map.of(
                        "id", key,
                        "label", service.label("key." + key, language),
                        "used", rules.keys().contains(key)))
            .toList());
    map.put(
        "weights",
        rules.weights().entrySet().stream()
            .map(
                one ->
                    Map.of(
                        "rule", one.getKey(),
                        "label", service.label(one.getKey(), language),
                        "weight", one.getValue(),
                        "byDefault", service.defaults().weight(one.getKey())))
            .toList());
    return map;
  }

  private Reply change(Request request) {
    Rules form = request.json(Rules.class);
    DuplicateRules rules = duplicates(request).rules();
    try {
      rules =
          rules.withLimits(
              form.likely() == null ? rules.likely() : form.likely(),
              form.sure() == null ? rules.sure() : form.sure());
      Integer block = form.largestBlock();
      rules = block == null ? rules : rules.withLargestBlock(block);
      List<String> keys = form.keys();
      rules =
          keys == null ? rules : rules.withKeys(new LinkedHashSet<>(Required.list(keys, "keys")));
      Map<String, Double> weights = form.weights();
      for (Map.Entry<String, Double> one :
          weights == null ? Map.<String, Double>of().entrySet() : weights.entrySet()) {
        rules =
            rules.withWeight(
                one.getKey(), Required.member(one.getValue(), "weights." + one.getKey()));
      }
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(String.valueOf(e.getMessage())).exception(e);
    }
    duplicates(request).change(rules, request.workspace().author());
    return Reply.json(rules(rules, request.locale()));
  }

  private Reply reset(Request request) {
    duplicates(request).reset(request.workspace().author());
    return rules(request);
  }

  private static List<RecordKey> keys(List<String> typed) {
    try {
      return typed == null
          ? List.of()
          : Required.list(typed, "keys").stream().map(RecordKey::new).toList();
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(String.valueOf(e.getMessage())).exception(e);
    }
  }

  private static Optional<RecordKey> into(Merge form) {
    return form.into() == null
        ? Optional.empty()
        : Optional.of(keys(List.of(form.into())).getFirst());
  }

  private Reply preview(Request request) {
    Merge form = request.json(Merge.class);
    return Reply.json(record(duplicates(request).preview(keys(form.keys()), into(form))));
  }

  private Reply merge(Request request) {
    Merge form = request.json(Merge.class);
    MergedRecord merge =
        duplicates(request).merge(keys(form.keys()), into(form), request.workspace().author());
    return Reply.json(merged(merge));
  }

  private Reply merges(Request request) {
    return Reply.json(duplicates(request).merged().stream().map(RecordKey::value).toList());
  }

  private Reply merged(Request request) {
    RecordKey key = keys(List.of(request.path("key"))).getFirst();
    return Reply.json(duplicates(request).merged(key).stream().map(this::merged).toList());
  }

  private Map<String, Object> merged(MergedRecord merge) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", merge.key().value());
    map.put("author", merge.author());
    map.put("when", merge.when().toString());
    Map<String, String> fields = new TreeMap<>();
    merge.fields().forEach((field, key) -> fields.put(field, key.value()));
    map.put("fields", fields);
    map.put("origins", merge.origins().stream().map(DuplicateRoutes::record).toList());
    return map;
  }

  private Reply unmerge(Request request) {
    RecordKey key = keys(List.of(request.path("key"))).getFirst();
    return done(duplicates(request).unmerge(key, request.workspace().author()));
  }

  private Reply distinct(Request request) {
    List<RecordKey> keys = keys(request.json(Keys.class).keys());
    return done(duplicates(request).distinct(keys, request.workspace().author()));
  }

  private Reply comparable(Request request) {
    List<RecordKey> keys = keys(request.json(Keys.class).keys());
    return done(duplicates(request).undistinct(keys, request.workspace().author()));
  }

  private static Reply done(Revision revision) {
    return Reply.json(Map.of("revision", revision.hash()));
  }
}
