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
import org.papilio.literature.api.DuplicatePair;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureService;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature duplicates}. */
@Component
public final class LiteratureDuplicates implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;

  @Activate
  public LiteratureDuplicates(
      @Reference Workspaces workspaces, @Reference LiteratureService literature) {
    this.workspaces = workspaces;
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature duplicates", "%verb.duplicates")
        .with(Option.value("least", "LIKENESS", "%option.least").byDefault("0.6"));
  }

  @Override
  public int run(Invocation in) {
    double least = least(in.option("least").orElse("0.6"));
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Library library = literature.library(workspace);
      LibrarySnapshot snapshot = library.snapshot();
      List<DuplicatePair> pairs =
          library.duplicates(snapshot, in.progress()).stream()
              .filter(pair -> pair.likeness() >= least)
              .toList();
      in.write(pairs.stream().map(LiteratureDuplicates::json).toList());
      Texts texts = new Texts(in);
      for (DuplicatePair pair : pairs) {
        String likeness = String.format(Locale.ROOT, "%.2f", pair.likeness());
        texts.say("pair", likeness, pair.first(), pair.second());
        snapshot.find(pair.first()).ifPresent(record -> texts.line("    " + Texts.brief(record)));
        snapshot.find(pair.second()).ifPresent(record -> texts.line("    " + Texts.brief(record)));
        for (DuplicatePair.Evidence evidence : pair.evidence()) {
          texts.say(evidence.speaksFor() ? "evidence.for" : "evidence.against", evidence.words());
        }
      }
      if (pairs.isEmpty()) {
        texts.say("noPairs");
      }
      return 0;
    }
  }

  private static double least(String typed) {
    try {
      double value = Double.parseDouble(typed);
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, with the range.
    }
    throw Problem.usage("'" + typed + "' is no likeness")
        .at("--least")
        .allowing("0 to 1")
        .exception();
  }

  private static Map<String, Object> json(DuplicatePair pair) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("first", pair.first().value());
    map.put("second", pair.second().value());
    map.put("likeness", pair.likeness());
    map.put("evidence", pair.evidence());
    return map;
  }
}
