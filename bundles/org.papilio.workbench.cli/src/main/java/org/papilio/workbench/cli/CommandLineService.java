package org.papilio.workbench.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.CommandLine;

/**
 * The command line. Verbs come and go while a verb runs (installing a plug-in is a verb), so they
 * are referred to dynamically: this component must outlive them.
 */
@Component
public final class CommandLineService implements CommandLine {

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile List<Map.Entry<Map<String, Object>, CommandContribution>> services = List.of();

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Workspaces workspaces;

  private final BundleContext context;
  private volatile boolean ending;

  @Activate
  public CommandLineService(BundleContext context) {
    this.context = context;
  }

  @Deactivate
  void end() {
    ending = true;
  }

  @Override
  public int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
    Surroundings surroundings =
        new Surroundings(
            Path.of(System.getProperty("papilio.cwd", System.getProperty("user.dir")))
                .toAbsolutePath(),
            Optional.ofNullable(System.getenv("PAPILIO_WORKSPACE")).filter(text -> !text.isBlank()),
            folder -> workspaces != null && workspaces.isWorkspace(folder),
            Locale.getDefault(),
            System.console() != null && System.console().isTerminal(),
            () -> ending);
    String version =
        context.getBundle().getVersion().toString().replaceFirst("\\.SNAPSHOT$", "-SNAPSHOT");
    return new Call(
            Contribution.of(services, context, surroundings.locale()), version, surroundings)
        .run(args, in, out, err);
  }
}
