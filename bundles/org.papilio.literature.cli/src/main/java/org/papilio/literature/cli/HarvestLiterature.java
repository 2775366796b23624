package org.papilio.literature.cli;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.harvest.Harvest;
import org.papilio.literature.api.harvest.HarvestService;
import org.papilio.literature.api.harvest.Harvests;
import org.papilio.literature.api.harvest.LiteratureSource;
import org.papilio.literature.api.harvest.MetadataForm;
import org.papilio.literature.api.harvest.Repository;
import org.papilio.literature.api.harvest.RepositorySet;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature harvest}: remembers a harvest and runs it for the first time. */
@Component
public final class HarvestLiterature implements CommandContribution {

  private static final String SOURCE = "oai-pmh";
  private static final int SHOWN = 50;

  private final Workspaces workspaces;
  private final HarvestService service;

  @Activate
  public HarvestLiterature(@Reference Workspaces workspaces, @Reference HarvestService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature harvest", "%verb.harvest")
        .describedAs("%verb.harvest.more")
        .with(Option.value("name", "NAME", "%option.harvest.name"))
        .with(Option.value("set", "SET", "%option.harvest.set"))
        .with(Option.value("prefix", "PREFIX", "%option.harvest.prefix"))
        .with(Option.value("from", "DATE", "%option.harvest.from"))
        .with(Option.repeated("body", "BODY", "%option.body"))
        .with(Option.flag("look", "%option.harvest.look"))
        .with(Option.flag("later", "%option.harvest.later"))
        .with(Operand.one("ADDRESS", "%operand.harvest.address"));
  }

  @Override
  public int run(Invocation in) {
    URI address = address(in.operand(0).orElseThrow());
    if (in.flag("look")) {
      return look(in, address);
    }
    String name =
        in.option("name")
            .orElseThrow(
                () ->
                    Problem.usage("a harvest needs a name")
                        .at("--name")
                        .allowing("1 to 60 lower-case letters, digits and hyphens")
                        .exception());
    Harvest harvest = harvest(in, name, address);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Harvests harvests = service.harvests(workspace);
      harvests.add(harvest, workspace.author());
      if (in.flag("later")) {
        in.write(HarvestTexts.json(harvest));
        new Texts(in).say("harvest.remembered", name);
        return 0;
      }
      return HarvestTexts.tell(in, name, harvests.run(name, workspace.author(), in.progress()));
    }
  }

  private static Harvest harvest(Invocation in, String name, URI address) {
    try {
      return new Harvest(
          name,
          SOURCE,
          address,
          in.option("set").orElse(""),
          in.option("prefix").orElse(""),
          in.option("from").map(HarvestLiterature::date),
          Bodies.parse(in.options("body")),
          List.of());
    } catch (IllegalArgumentException e) {
      throw Problem.usage(String.valueOf(e.getMessage())).exception(e);
    }
  }

  private static Instant date(String typed) {
    try {
      return typed.length() == 10
          ? LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(typed);
    } catch (DateTimeException e) {
      throw Problem.usage("'" + typed + "' is no date")
          .at("--from")
          .allowing("2026-03-17, or 2026-03-17T14:05:00Z")
          .exception(e);
    }
  }

  private static URI address(String typed) {
    try {
      return URI.create(typed);
    } catch (IllegalArgumentException e) {
      throw Problem.usage("'" + typed + "' is no address")
          .at("ADDRESS")
          .allowing("http and https, such as https://example.org/oai")
          .exception(e);
    }
  }

  private int look(Invocation in, URI address) {
    LiteratureSource source = service.source(SOURCE);
    Repository repository = source.describe(address, in.progress());
    List<MetadataForm> forms = source.forms(address, in.progress());
    List<RepositorySet> sets = source.sets(address, in.progress());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", repository.name());
    map.put("earliest", repository.earliest());
    map.put("deletions", repository.deletions());
    map.put("granularity", repository.granularity());
    map.put("prefixes", forms);
    map.put("sets", sets);
    in.write(map);
    Texts texts = new Texts(in);
    texts.say(
        "harvest.repository", repository.name(), repository.earliest(), repository.deletions());
    for (MetadataForm form : forms) {
      texts.say(form.readable() ? "harvest.form" : "harvest.form.other", form.prefix());
    }
    sets.stream().limit(SHOWN).forEach(set -> texts.say("harvest.set", set.id(), set.name()));
    if (sets.size() > SHOWN) {
      texts.say("more", sets.size() - SHOWN);
    }
    return 0;
  }
}
