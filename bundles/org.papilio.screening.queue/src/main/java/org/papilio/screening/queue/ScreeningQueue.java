package org.papilio.screening.queue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Screenings;
import org.papilio.search.api.SearchService;

/** The screenings of all open workspaces. */
@Component
public final class ScreeningQueue implements ScreeningService {

  private final LiteratureService literature;
  private final DuplicateService duplicates;
  private final Map<Workspace, WorkspaceScreenings> open = new ConcurrentHashMap<>();

  /** The search is asked only where somebody adds by a query. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable SearchService search;

  @Activate
  public ScreeningQueue(
      @Reference LiteratureService literature, @Reference DuplicateService duplicates) {
    this.literature = literature;
    this.duplicates = duplicates;
  }

  @Override
  public Screenings of(Workspace workspace) {
    return open.computeIfAbsent(
        workspace,
        opened -> {
          opened.onClose(() -> open.remove(opened));
          Subjects subjects = new Subjects(opened, literature.library(opened));
          Selecting selecting = new Selecting(opened, literature.library(opened), () -> search);
          return new WorkspaceScreenings(
              opened.store(), subjects, selecting, duplicates, duplicates.of(opened));
        });
  }
}
