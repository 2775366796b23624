package org.papilio.literature.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateGroup;
import org.papilio.literature.api.duplicates.DuplicatePair;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.literature.api.duplicates.Evidence;
import org.papilio.literature.api.duplicates.FoundDuplicates;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature duplicates}. */
@Component
public final class LiteratureDuplicates implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;
  private final DuplicateService duplicates;

  @Activate
  public LiteratureDuplicates(
      @Reference Workspaces workspaces,
      @Reference LiteratureService literature,
      @Reference DuplicateService duplicates) {
    this.workspaces = workspaces;
    this.literature = literature;
    this.duplicates = duplicates;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature duplicates", "%verb.duplicates")
        .describedAs("%verb.duplicates.more")
        .with(Option.value("limit", "COUNT", "%option.groups").byDefault("100"));
  }

  @Override
  public int run(Invocation in) {
    int limit = in.number("limit", 100, 1, 1_000_000);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      LibrarySnapshot snapshot = literature.library(workspace).snapshot();
      FoundDuplicates found = duplicates.of(workspace).groups(in.progress());
      List<DuplicateGroup> shown = found.groups().stream().limit(limit).toList();
      in.write(json(found, shown));
      Texts texts = new Texts(in);
      int number = 0;
      for (DuplicateGroup group : shown) {
        texts.say("group", ++number, group.keys().size(), likeness(group.weakest()));
        group.keys().forEach(key -> record(texts, snapshot, key));
        group.pairs().forEach(pair -> tell(texts, pair, in.locale()));
      }
      texts.say("groups", shown.size(), found.groups().size(), found.records(), found.compared());
      return 0;
    }
  }

  private static void record(Texts texts, LibrarySnapshot snapshot, RecordKey key) {
    texts.line("  " + key + "  " + snapshot.find(key).map(Texts::brief).orElse(""));
  }

  private void tell(Texts texts, DuplicatePair pair, Locale locale) {
    texts.say("pair", likeness(pair.likeness()), bits(pair.score()), pair.first(), pair.second());
    for (Evidence evidence : pair.evidence()) {
      String values =
          evidence.second().isEmpty()
              ? evidence.first()
              : evidence.first() + " | " + evidence.second();
      String label = duplicates.label(evidence.rule(), locale);
      texts.line(
          "      "
              + bits(evidence.weight())
              + "  "
              + label
              + (values.isEmpty() ? "" : ": " + values));
    }
  }

  private static String likeness(double likeness) {
    return String.format(Locale.ROOT, "%.3f", likeness);
  }

  private static String bits(double weight) {
    return String.format(Locale.ROOT, "%+5.1f", weight);
  }

  private static Map<String, Object> json(FoundDuplicates found, List<DuplicateGroup> shown) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("records", found.records());
    map.put("compared", found.compared());
    map.put("groupCount", found.groups().size());
    map.put("groups", shown.stream().map(LiteratureDuplicates::json).toList());
    return map;
  }

  private static Map<String, Object> json(DuplicateGroup group) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("keys", group.keys().stream().map(RecordKey::value).toList());
    map.put("weakest", group.weakest());
    map.put("pairs", group.pairs().stream().map(LiteratureDuplicates::json).toList());
    return map;
  }

  private static Map<String, Object> json(DuplicatePair pair) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("first", pair.first().value());
    map.put("second", pair.second().value());
    map.put("score", pair.score());
    map.put("likeness", pair.likeness());
    map.put("evidence", pair.evidence());
    return map;
  }
}
