package org.papilio.literature.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.literature.api.duplicates.Duplicates;
import org.papilio.literature.api.duplicates.MergedRecord;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature merge}. */
@Component
public final class MergeLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final DuplicateService service;

  @Activate
  public MergeLiterature(@Reference Workspaces workspaces, @Reference DuplicateService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature merge", "%verb.merge")
        .describedAs("%verb.merge.more")
        .with(Option.value("into", "KEY", "%option.into"))
        .with(Option.flag("dry-run", "%option.dryMerge"))
        .with(Operand.many("KEY", "%operand.duplicates"));
  }

  @Override
  public int run(Invocation in) {
    List<RecordKey> keys = in.operands().stream().map(RecordKey::new).toList();
    Optional<RecordKey> into = in.option("into").map(RecordKey::new);
    Texts texts = new Texts(in);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Duplicates duplicates = service.of(workspace);
      if (in.flag("dry-run")) {
        LiteratureRecord merged = duplicates.preview(keys, into);
        in.write(Texts.json(merged));
        texts.line(merged.key() + "  " + Texts.brief(merged));
        texts.say("dry");
        return 0;
      }
      MergedRecord merge = duplicates.merge(keys, into, workspace.author());
      in.write(json(merge));
      texts.say("merged", merge.origins().size(), merge.key());
      Map<RecordKey, StringBuilder> fields = new TreeMap<>();
      new TreeMap<>(merge.fields())
          .forEach(
              (field, key) ->
                  fields
                      .computeIfAbsent(key, any -> new StringBuilder())
                      .append(' ')
                      .append(field));
      fields.forEach((key, names) -> texts.line("  " + key + ":" + names));
      texts.say("tryUnmerge", merge.key());
      return 0;
    }
  }

  static Map<String, Object> json(MergedRecord merge) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", merge.key().value());
    map.put("author", merge.author());
    map.put("when", merge.when().toString());
    Map<String, String> fields = new TreeMap<>();
    merge.fields().forEach((field, key) -> fields.put(field, key.value()));
    map.put("fields", fields);
    map.put("origins", merge.origins().stream().map(Texts::json).toList());
    return map;
  }
}
