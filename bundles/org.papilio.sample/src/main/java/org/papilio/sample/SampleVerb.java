package org.papilio.sample;

import java.nio.file.Path;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio workspace sample DIR}: the sample alone. */
@Component(service = CommandContribution.class)
public final class SampleVerb implements CommandContribution {

  private final SampleWorkspaces samples;

  @Activate
  public SampleVerb(@Reference SampleWorkspaces samples) {
    this.samples = samples;
  }

  @Override
  public Verb verb() {
    return Verb.of("workspace sample", "%verb.sample")
        .with(Operand.one("DIR", "%verb.sample.folder"));
  }

  @Override
  public int run(Invocation in) {
    Path folder = in.path(in.operand(0).orElseThrow());
    try (Workspace workspace = samples.create(folder, in.progress())) {
      String made = workspace.folder().toString();
      in.out().println(Messages.of(SampleVerb.class, in.locale()).text("demo.made", made));
      in.write(Map.of("workspace", made));
    }
    return 0;
  }
}
