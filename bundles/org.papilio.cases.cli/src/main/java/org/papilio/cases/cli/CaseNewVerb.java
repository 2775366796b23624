package org.papilio.cases.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.CaseTemplate;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.Provenance;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Makes a new case. */
@Component
public final class CaseNewVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final List<CaseTemplate> templates;

  @Activate
  public CaseNewVerb(
      @Reference Workspaces workspaces,
      @Reference(
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<CaseTemplate> templates) {
    this.workspaces = workspaces;
    this.templates = List.copyOf(templates);
  }

  @Override
  public Verb verb() {
    return Verb.of("case new", "make a new case, from a template or bare")
        .with(Option.value("template", "TEMPLATE", "a start that a plug-in brings"))
        .with(Option.value("language", "LANGUAGE", "of the title").byDefault("en"))
        .with(Option.value("name", "NAME", "of its folder; made of the title when not given"))
        .with(Named.MESSAGE)
        .with(Named.AUTHOR)
        .with(Operand.one("TITLE", "what it is called"));
  }

  /** What was made. */
  record Made(String name, String id, String revision) {}

  @Override
  public int run(Invocation in) {
    String title = in.operands().getFirst();
    String language = in.option("language").orElse("en");
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Snapshot snapshot = workspace.cases().snapshot();
      Author author = Named.author(in, workspace);
      CaseId id =
          in.option("name")
              .map(CaseHistoryVerb::slug)
              .orElseGet(() -> CaseId.suggest(title, snapshot.ids()::contains));
      if (snapshot.ids().contains(id)) {
        throw Problem.conflict("there is a case '" + id + "' already")
            .fix("take another name: --name")
            .exception();
      }
      Case made =
          in.option("template")
              .map(name -> template(name).create(title, language, snapshot))
              .orElseGet(() -> bare(title, language));
      if (made.getProvenance() == null) {
        made.setProvenance(provenance(author));
      }
      Revision revision =
          workspace
              .cases()
              .put(
                  snapshot.revision(),
                  List.of(new NamedCase(id, made)),
                  author,
                  in.option("message").orElse("make " + id));
      in.out().println("made the case " + id);
      in.write(new Made(id.slug(), made.getId(), revision.hash()));
      return 0;
    }
  }

  private CaseTemplate template(String name) {
    return templates.stream()
        .filter(one -> one.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound("there is no template '" + name + "'")
                    .allowing(
                        templates.isEmpty()
                            ? "none: no plug-in brings one"
                            : templates.stream()
                                .map(CaseTemplate::id)
                                .collect(Collectors.joining(", ")))
                    .exception());
  }

  private static Case bare(String title, String language) {
    Case made = CasesFactory.eINSTANCE.createCase();
    LocalText text = EvidenceFactory.eINSTANCE.createLocalText();
    text.setLang(language);
    text.setText(title);
    made.getTitle().add(text);
    made.setProfile(CasesFactory.eINSTANCE.createInnovationProfile());
    made.setDossier(EvidenceFactory.eINSTANCE.createDossier());
    return made;
  }

  private static Provenance provenance(Author author) {
    Provenance made = CasesFactory.eINSTANCE.createProvenance();
    made.setAddedBy(author.name());
    made.setAddedAt(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    return made;
  }
}
