package org.papilio.literature.harvest;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.harvest.HarvestService;
import org.papilio.literature.api.harvest.Harvests;
import org.papilio.literature.api.harvest.LiteratureSource;
import org.papilio.platform.problem.Problem;

/** Finds harvests and sources. Holds nothing of its own: all state lies in the workspace. */
@Component
public final class HarvestLibrary implements HarvestService {

  private final LiteratureService literature;
  private final List<LiteratureSource> sources;

  @Activate
  public HarvestLibrary(
      @Reference LiteratureService literature,
      @Reference(name = "source", policyOption = ReferencePolicyOption.GREEDY)
          List<LiteratureSource> sources) {
    this.literature = literature;
    this.sources = sources.stream().sorted(Comparator.comparing(LiteratureSource::id)).toList();
  }

  @Override
  public Harvests harvests(Workspace workspace) {
    return new WorkspaceHarvests(workspace, literature.library(workspace), this);
  }

  @Override
  public List<LiteratureSource> sources() {
    return sources;
  }

  @Override
  public LiteratureSource source(String id) {
    return sources.stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound("there is no kind of repository '" + id + "'")
                    .allowing(
                        sources.stream()
                            .map(LiteratureSource::id)
                            .collect(Collectors.joining(", ")))
                    .exception());
  }
}
