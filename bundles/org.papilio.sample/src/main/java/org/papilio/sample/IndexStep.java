package org.papilio.sample;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchService;

/** Makes the search index, or waits until it has caught up. */
@Component(service = DemoStep.class)
public final class IndexStep implements DemoStep {

  private final SearchService search;

  @Activate
  public IndexStep(@Reference SearchService search) {
    this.search = search;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public String run(DemoRun run) {
    IndexStatus status = search.index(run.workspace()).await(run.progress());
    if (status.state() == IndexStatus.State.FAILED) {
      throw Problem.failure("the search index could not be made: " + status.message()).exception();
    }
    run.results().put("documents", status.documents());
    return run.text("demo.indexed", Long.toString(status.documents()));
  }
}
