package org.papilio.screening.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.PlainForm;
import org.papilio.screening.api.ScreeningService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening undo}. */
@Component
public final class UndoScreening implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;

  @Activate
  public UndoScreening(@Reference Workspaces workspaces, @Reference ScreeningService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("screening undo", "%verb.undo")
        .describedAs("%verb.undo.more")
        .with(Option.value("as", "NAME", "%option.as"))
        .with(Operand.one("PROJECT", "%operand.project"))
        .with(Operand.one("ENTRY", "%operand.entry"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Entry entry =
          service
              .of(workspace)
              .withdraw(
                  Texts.project(in), in.operand(1).orElseThrow(), Texts.author(in, workspace));
      in.write(PlainForm.of(entry));
      new Texts(in).tell(entry);
      return 0;
    }
  }
}
