package org.papilio.literature.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.ImportedFile;
import org.papilio.literature.api.Imports;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.UnreadableRecord;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature imports show}. */
@Component
public final class ShowImport implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;

  @Activate
  public ShowImport(@Reference Workspaces workspaces, @Reference LiteratureService literature) {
    this.workspaces = workspaces;
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature imports show", "%verb.imports.show")
        .describedAs("%verb.imports.show.more")
        .with(Option.value("from", "NUMBER", "%option.from").byDefault("1"))
        .with(Option.value("limit", "COUNT", "%option.limit.unreadable").byDefault("100"))
        .with(Operand.one("ID", "%operand.import"));
  }

  @Override
  public int run(Invocation in) {
    ImportId id = id(in.operand(0).orElseThrow());
    int from = in.number("from", 1, 1, Integer.MAX_VALUE);
    int limit = in.number("limit", 100, 1, 10_000);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Imports imports = literature.library(workspace).imports();
      KeptImport kept = imports.get(id);
      List<UnreadableRecord> unreadable = imports.unreadable(id, from, limit);
      in.write(json(kept, unreadable));
      tell(new Texts(in), kept, unreadable);
      return 0;
    }
  }

  /**
   * @throws org.papilio.platform.problem.ProblemException USAGE for what cannot be an import
   */
  static ImportId id(String typed) {
    try {
      return new ImportId(typed);
    } catch (IllegalArgumentException e) {
      throw Problem.usage("there is no import '" + typed + "'")
          .allowing("names such as 20260317-140502-k3f")
          .fix("list them with: papilio literature imports")
          .exception(e);
    }
  }

  private static void tell(Texts texts, KeptImport kept, List<UnreadableRecord> unreadable) {
    texts.say("import.head", kept.id(), kept.at(), kept.author().name());
    kept.undone().ifPresent(one -> texts.say("import.undone", one.at(), one.author().name()));
    for (ImportedFile file : kept.files()) {
      tell(texts, file);
    }
    texts.say("totals", kept.added(), kept.replaced(), kept.unchanged(), kept.skipped());
    if (kept.renamed() > 0) {
      texts.say("import.renamed", kept.renamed());
    }
    for (UnreadableRecord record : unreadable) {
      String state =
          record
              .amendment()
              .map(one -> one.keys().isEmpty() ? "discarded" : "mended")
              .orElse("open");
      texts.say(
          "import.unreadable." + state,
          record.number(),
          record.file(),
          record.where(),
          record.reason(),
          record
              .amendment()
              .map(
                  one ->
                      one.keys().isEmpty()
                          ? one.discarded()
                          : String.join(", ", one.keys().stream().map(RecordKey::value).toList()))
              .orElse(""));
      record.raw().lines().limit(12).forEach(line -> texts.line("      | " + line));
    }
    if (kept.open() > 0) {
      texts.say("import.mend", kept.open(), kept.id());
    }
  }

  private static void tell(Texts texts, ImportedFile file) {
    if (file.isRefused()) {
      texts.say("import.refused", file.name(), file.refused());
      file.notes().forEach(note -> texts.say("note", note));
      return;
    }
    texts.say(
        "import.file",
        file.name(),
        file.format(),
        file.encoding(),
        file.size(),
        file.read(),
        file.accepted());
    TreeSet<String> fields = new TreeSet<>(file.kept().keySet());
    fields.addAll(file.changed().keySet());
    fields.addAll(file.dropped().keySet());
    for (String field : fields) {
      texts.say(
          "import.field",
          field,
          file.kept().getOrDefault(field, 0L),
          file.changed().getOrDefault(field, 0L),
          file.dropped().getOrDefault(field, 0L));
    }
    file.notes().forEach(note -> texts.say("note", note));
  }

  private static Map<String, Object> json(KeptImport kept, List<UnreadableRecord> unreadable) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", kept.id().value());
    map.put("at", kept.at().toString());
    map.put("author", kept.author().name());
    map.put("before", kept.before().hash());
    map.put("clash", kept.clash().name().toLowerCase(java.util.Locale.ROOT));
    map.put("bodies", kept.bodies().stream().map(BodyOfLiterature::id).toList());
    map.put("added", kept.added());
    map.put("replaced", kept.replaced());
    map.put("unchanged", kept.unchanged());
    map.put("skipped", kept.skipped());
    map.put("renamed", kept.renamed());
    map.put("undone", kept.undone().map(one -> one.at().toString()).orElse(""));
    map.put("files", kept.files());
    map.put("unreadable", kept.unreadable());
    map.put("open", kept.open());
    List<Map<String, Object>> records = new ArrayList<>();
    unreadable.forEach(one -> records.add(json(one)));
    map.put("unreadableRecords", records);
    return map;
  }

  private static Map<String, Object> json(UnreadableRecord record) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", record.number());
    map.put("file", record.file());
    map.put("format", record.format());
    map.put("where", record.where());
    map.put("reason", record.reason());
    map.put("raw", record.raw());
    map.put("cut", record.cut());
    record
        .amendment()
        .ifPresent(
            one -> {
              map.put("amendedAt", one.at().toString());
              map.put("amendedBy", one.author().name());
              map.put("discarded", one.discarded());
              map.put("keys", one.keys().stream().map(RecordKey::value).toList());
            });
    return map;
  }
}
