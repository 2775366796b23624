package org.papilio.literature.cli;

import java.util.ArrayList;
import java.util.List;
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

/** {@code papilio literature link}. */
@Component
public final class LinkLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final LinkService links;

  @Activate
  public LinkLiterature(@Reference Workspaces workspaces, @Reference LinkService links) {
    this.workspaces = workspaces;
    this.links = links;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature link", "%verb.link")
        .describedAs("%verb.link.more")
        .with(Option.repeated("to", "TARGET", "%option.to").mandatory())
        .with(Option.value("page", "PAGE", "%option.page").byDefault(""))
        .with(Option.value("kind", "KIND", "%option.kind").byDefault("background"))
        .with(Option.value("note", "TEXT", "%option.note").byDefault(""))
        .with(Operand.one("KEY", "%operand.key"));
  }

  @Override
  public int run(Invocation in) {
    RecordKey key = new RecordKey(in.operands().getFirst());
    List<LiteratureLink> wanted = new ArrayList<>();
    for (String to : in.options("to")) {
      try {
        wanted.add(
            LiteratureLink.of(key, LinkTarget.parse(to))
                .as(in.option("kind").orElse("background"))
                .on(in.option("page").orElse(""))
                .noting(in.option("note").orElse("")));
      } catch (IllegalArgumentException e) {
        throw Problem.usage(e.getMessage()).exception(e);
      }
    }
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      LiteratureLinks all = links.of(workspace);
      List<LiteratureLink> kept = all.add(wanted, workspace.author());
      LinkLines lines = new LinkLines(in, all);
      kept.forEach(lines::fromRecord);
      in.write(kept.stream().map(lines::json).toList());
      return 0;
    }
  }
}
