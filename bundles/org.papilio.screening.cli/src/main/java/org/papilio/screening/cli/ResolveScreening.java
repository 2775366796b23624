package org.papilio.screening.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspaces;
import org.papilio.screening.api.Choice;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.ProjectId;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Screenings;
import org.papilio.workbench.api.CommandContribution;

/** {@code papilio screening resolve}. */
@Component(service = CommandContribution.class)
public final class ResolveScreening extends Judgement {

  @Activate
  public ResolveScreening(@Reference Workspaces workspaces, @Reference ScreeningService service) {
    super("resolve", workspaces, service);
  }

  @Override
  Entry judge(Screenings screenings, ProjectId id, Choice choice, Author author) {
    return screenings.resolve(id, choice, author);
  }
}
