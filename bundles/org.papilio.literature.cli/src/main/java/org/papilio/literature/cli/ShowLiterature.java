package org.papilio.literature.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.links.LinkService;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.literature.api.links.LiteratureLinks;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature show}. */
@Component
public final class ShowLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;

  /** Links are a bundle of their own. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable LinkService links;

  @Activate
  public ShowLiterature(@Reference Workspaces workspaces, @Reference LiteratureService literature) {
    this.workspaces = workspaces;
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature show", "%verb.show")
        .with(Option.value("format", "FORMAT", "%option.format.show"))
        .with(Operand.one("KEY", "%operand.key"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    RecordKey key = new RecordKey(in.operands().getFirst());
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Library library = literature.library(workspace);
      LibrarySnapshot snapshot = library.snapshot();
      LiteratureRecord record = find(snapshot, key);
      in.write(Texts.json(record));
      Texts texts = new Texts(in);
      if (in.option("format").isPresent()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        library.export(snapshot, in.option("format").get(), List.of(key), out, in.progress());
        texts.line(out.toString(StandardCharsets.UTF_8).strip());
      } else {
        lines(record, texts);
        links(workspace, key, in);
      }
      return 0;
    }
  }

  private void links(Workspace workspace, RecordKey key, Invocation in) {
    LinkService service = links;
    if (service != null) {
      LiteratureLinks all = service.of(workspace);
      List<LiteratureLink> found =
          Stream.concat(all.of(key).stream(), all.citing(key).stream()).toList();
      if (!found.isEmpty()) {
        Texts texts = new Texts(in);
        texts.line("");
        texts.say("links.heading");
        LinkLines lines = new LinkLines(in, all);
        found.forEach(lines::fromRecord);
      }
    }
  }

  static LiteratureRecord find(LibrarySnapshot snapshot, RecordKey key) {
    return snapshot
        .find(key)
        .orElseThrow(
            () ->
                Problem.notFound("the library has no record '" + key + "'")
                    .fix("list the keys with: papilio literature list")
                    .exception());
  }

  private static void lines(LiteratureRecord record, Texts texts) {
    line(texts, "id", record.key().value());
    line(texts, "type", record.type());
    record
        .names()
        .forEach(
            (variable, names) ->
                line(
                    texts,
                    variable,
                    names.stream().map(Name::inverted).collect(Collectors.joining("; "))));
    record.texts().forEach((variable, text) -> line(texts, variable, text));
    record.dates().forEach((variable, date) -> line(texts, variable, date.text()));
    line(texts, "keywords", String.join("; ", record.keywords()));
    line(
        texts,
        "bodies",
        record.bodies().stream().map(Object::toString).collect(Collectors.joining(", ")));
    record
        .sourceFields()
        .forEach(field -> line(texts, field.format() + ":" + field.name(), field.value()));
  }

  private static void line(Texts texts, String name, String value) {
    if (!value.isEmpty()) {
      texts.line(String.format("%-22s %s", name, value));
    }
  }
}
