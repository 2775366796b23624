package org.papilio.literature.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature list}. */
@Component
public final class ListLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;

  @Activate
  public ListLiterature(@Reference Workspaces workspaces, @Reference LiteratureService literature) {
    this.workspaces = workspaces;
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature list", "%verb.list")
        .with(Option.repeated("body", "BODY", "%option.body"))
        .with(Option.value("limit", "COUNT", "%option.limit").byDefault("100"))
        .with(Option.value("after", "KEY", "%option.after"));
  }

  @Override
  public int run(Invocation in) {
    int limit = in.number("limit", 100, 1, 10_000);
    Set<BodyOfLiterature> bodies = Bodies.parse(in.options("body"));
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      LibrarySnapshot snapshot = literature.library(workspace).snapshot();
      List<LiteratureRecord> records =
          matching(snapshot, in.option("after").map(RecordKey::new), limit, bodies);
      in.write(json(snapshot, records));
      Texts texts = new Texts(in);
      for (LiteratureRecord record : records) {
        texts.line(record.key() + "  " + Texts.brief(record));
      }
      texts.say("count", records.size(), snapshot.size());
      return 0;
    }
  }

  private static List<LiteratureRecord> matching(
      LibrarySnapshot snapshot,
      Optional<RecordKey> after,
      int limit,
      Set<BodyOfLiterature> bodies) {
    List<LiteratureRecord> found = new ArrayList<>();
    Optional<RecordKey> last = after;
    while (true) {
      List<LiteratureRecord> page = snapshot.page(last, 1000);
      for (LiteratureRecord record : page) {
        if (bodies.isEmpty() || record.bodies().stream().anyMatch(bodies::contains)) {
          found.add(record);
        }
        if (found.size() == limit) {
          return found;
        }
      }
      if (page.isEmpty()) {
        return found;
      }
      last = Optional.of(page.getLast().key());
    }
  }

  private static Map<String, Object> json(
      LibrarySnapshot snapshot, List<LiteratureRecord> records) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("revision", snapshot.revision().hash());
    map.put("size", snapshot.size());
    map.put("records", records.stream().map(Texts::json).toList());
    return map;
  }
}
