package org.papilio.literature.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.ImportedFile;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.LiteratureService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature imports}. */
@Component
public final class ListImports implements CommandContribution {

  private static final int NAMED = 3;

  private final Workspaces workspaces;
  private final LiteratureService literature;

  @Activate
  public ListImports(@Reference Workspaces workspaces, @Reference LiteratureService literature) {
    this.workspaces = workspaces;
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature imports", "%verb.imports").describedAs("%verb.imports.more");
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      List<KeptImport> imports = literature.library(workspace).imports().list();
      in.write(Map.of("imports", imports.stream().map(ListImports::json).toList()));
      Texts texts = new Texts(in);
      if (imports.isEmpty()) {
        texts.say("imports.none");
      }
      for (KeptImport one : imports) {
        texts.say(
            one.undone().isPresent() ? "imports.undone" : "imports.line",
            one.id(),
            files(one),
            one.added(),
            one.replaced(),
            one.unchanged(),
            one.skipped(),
            one.open(),
            one.author().name());
      }
      return 0;
    }
  }

  private static String files(KeptImport kept) {
    String first =
        kept.files().stream()
            .limit(NAMED)
            .map(ImportedFile::name)
            .collect(Collectors.joining(", "));
    int more = kept.files().size() - NAMED;
    return more > 0 ? first + " +" + more : first;
  }

  private static Map<String, Object> json(KeptImport kept) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", kept.id().value());
    map.put("at", kept.at().toString());
    map.put("author", kept.author().name());
    map.put("files", kept.files().stream().map(ImportedFile::name).toList());
    map.put("read", kept.read());
    map.put("added", kept.added());
    map.put("replaced", kept.replaced());
    map.put("unchanged", kept.unchanged());
    map.put("skipped", kept.skipped());
    map.put("renamed", kept.renamed());
    map.put("unreadable", kept.unreadable());
    map.put("open", kept.open());
    map.put("undone", kept.undone().isPresent());
    return map;
  }
}
