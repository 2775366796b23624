package org.papilio.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Writes the bundles that the features of the product name as roots for the bnd resolver. */
@Mojo(
    name = "requires",
    defaultPhase = LifecyclePhase.GENERATE_RESOURCES,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class RequiresMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  /** The folder with one folder for each feature. */
  @Parameter(required = true)
  private File features;

  /** The file to write, for a {@code -include} of the bndrun file. */
  @Parameter(defaultValue = "${project.build.directory}/requires.bnd")
  private File output;

  @Override
  public void execute() throws MojoExecutionException {
    Artifacts artifacts = Artifacts.of(project);
    Set<String> roots = new LinkedHashSet<>();
    for (FeatureSource feature : FeatureSource.readAll(features.toPath())) {
      if (feature.product()) {
        for (String bundle : feature.bundles()) {
          roots.add(artifacts.named(bundle, feature.name()).symbolicName());
        }
      }
    }
    String text =
        roots.stream()
            .sorted()
            .map(root -> "bnd.identity;id='" + root + "'")
            .collect(Collectors.joining(",\\\n\t", "-runrequires: \\\n\t", "\n"));
    try {
      Path file = output.toPath();
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new MojoExecutionException(output + " cannot be written", e);
    }
  }
}
