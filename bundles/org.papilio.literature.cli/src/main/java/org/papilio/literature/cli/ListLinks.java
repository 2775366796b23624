package org.papilio.literature.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.links.LinkService;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.literature.api.links.LiteratureLinks;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature links}. */
@Component
public final class ListLinks implements CommandContribution {

  private final Workspaces workspaces;
  private final LinkService links;

  @Activate
  public ListLinks(@Reference Workspaces workspaces, @Reference LinkService links) {
    this.workspaces = workspaces;
    this.links = links;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature links", "%verb.links")
        .describedAs("%verb.links.more")
        .with(Option.value("to", "TARGET", "%option.links.to"))
        .with(Operand.optional("KEY", "%operand.key"));
  }

  @Override
  public int run(Invocation in) {
    Optional<LinkTarget> target = in.option("to").map(ListLinks::target);
    Optional<RecordKey> record = in.operand(0).map(RecordKey::new);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      LiteratureLinks all = links.of(workspace);
      List<LiteratureLink> found = found(all, record, target);
      LinkLines lines = new LinkLines(in, all);
      found.forEach(lines::whole);
      if (found.isEmpty()) {
        new Texts(in).say("links.none");
      }
      in.write(found.stream().map(lines::json).toList());
      return 0;
    }
  }

  private static List<LiteratureLink> found(
      LiteratureLinks all, Optional<RecordKey> record, Optional<LinkTarget> target) {
    if (record.isEmpty()) {
      return target.map(all::to).orElseGet(all::all);
    }
    return Stream.concat(all.of(record.get()).stream(), all.citing(record.get()).stream())
        .filter(link -> target.isEmpty() || target.get().covers(link.target()))
        .toList();
  }

  private static LinkTarget target(String text) {
    try {
      return LinkTarget.parse(text);
    } catch (IllegalArgumentException e) {
      throw Problem.usage(e.getMessage()).at("--to").exception(e);
    }
  }
}
