package org.papilio.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspace;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.ServeRequest;
import org.papilio.workbench.api.Serving;
import org.papilio.workbench.api.Verb;
import org.papilio.workbench.api.WorkbenchServer;

/** {@code papilio demo}: the sample, end to end, through the services that everybody uses. */
@Component(service = CommandContribution.class)
public final class DemoVerb implements CommandContribution {

  private static final int MOST_FOLDERS = 100;

  private final SampleWorkspaces samples;
  private final List<DemoStep> steps;
  private final List<WorkbenchServer> servers;

  @Activate
  public DemoVerb(
      @Reference SampleWorkspaces samples,
      @Reference(
              name = "step",
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<DemoStep> steps,
      @Reference(
              name = "server",
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<WorkbenchServer> servers) {
    this.samples = samples;
    this.steps = steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
    this.servers = List.copyOf(servers);
  }

  @Override
  public Verb verb() {
    return Verb.of("demo", "%verb.demo")
        .describedAs("%verb.demo.more")
        .with(Option.value("out", "DIR", "%verb.demo.out"))
        .with(Option.flag("once", "%verb.demo.once"))
        .with(Option.value("port", "N", "%verb.demo.port"))
        .with(Option.flag("no-browser", "%verb.demo.no-browser"));
  }

  @Override
  public int run(Invocation in) throws IOException, InterruptedException {
    OptionalInt port =
        in.option("port").isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(in.number("port", 0, 0, 65_535));
    Path folder = in.option("out").map(in::path).orElseGet(DemoVerb.this::usualFolder);
    boolean there = samples.holdsSample(folder);
    try (Workspace workspace =
        there ? samples.open(folder) : samples.create(folder, in.progress())) {
      DemoRun run = DemoRun.of(workspace, in.locale(), in.progress());
      run.results().put("workspace", workspace.folder().toString());
      in.out().println(run.text(there ? "demo.found" : "demo.made", workspace.folder().toString()));
      for (DemoStep step : steps) {
        in.out().println(step.run(run));
        in.out().flush();
      }
      if (in.flag("once") || servers.isEmpty()) {
        in.write(run.results());
        return 0;
      }
      serve(in, run, port);
    }
    return 0;
  }

  private void serve(Invocation in, DemoRun run, OptionalInt port) throws InterruptedException {
    Path folder = run.workspace().folder();
    try (Serving serving = servers.getFirst().serve(new ServeRequest(folder, port))) {
      run.results().put("address", serving.address().toString());
      run.results().put("openingAddress", serving.openingAddress().toString());
      in.write(run.results());
      in.out().println(run.text("demo.serving", serving.openingAddress().toString()));
      in.out().flush();
      if (!in.flag("no-browser")) {
        serving.openBrowser();
      }
      serving.awaitEnd();
    }
  }

  /** {@code ~/papilio-sample}, or a folder beside it where that holds something else. */
  private Path usualFolder() {
    Path usual = Path.of(System.getProperty("user.home"), "papilio-sample");
    for (int number = 2; number <= MOST_FOLDERS; number++) {
      if (samples.holdsSample(usual) || SampleWorkspaces.isFree(usual)) {
        return usual;
      }
      usual = usual.resolveSibling("papilio-sample-" + number);
    }
    return usual;
  }
}
