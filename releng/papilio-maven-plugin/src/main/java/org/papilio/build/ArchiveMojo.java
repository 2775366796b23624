package org.papilio.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Makes the archive of a plug-in that is a Maven project of its own: its bundle, the bundles it
 * brings along, and the feature that names them with their hashes, in one file that installs
 * without a network.
 */
@Mojo(
    name = "archive",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class ArchiveMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  /** The distribution of Papilio for which the plug-in is made. */
  @Parameter(property = "papilio.home", required = true)
  private File home;

  /** Features beyond those whose packages the plug-in imports, without which it makes no sense. */
  @Parameter(property = "papilio.needs")
  private List<String> needs = new ArrayList<>();

  @Parameter(defaultValue = "${project.build.directory}/${project.build.finalName}.zip")
  private File archive;

  @Override
  public void execute() throws MojoExecutionException {
    Platform platform = Platform.at(home.toPath());
    BundleFile own = BundleFile.of(packaged());
    if (own.symbolicName().isEmpty()) {
      throw new MojoExecutionException(
          own.file() + " is no OSGi bundle; its manifest has no Bundle-SymbolicName");
    }
    List<BundleFile> bundles = new ArrayList<>(List.of(own));
    for (Artifact artifact : project.getArtifacts()) {
      // What is provided is there already.
      if (!Artifact.SCOPE_PROVIDED.equals(artifact.getScope())) {
        bundles.add(broughtAlong(BundleFile.of(artifact)));
      }
    }
    Set<String> needed = platform.featuresFor(bundles, needs);
    FeatureSource feature = FeatureSource.of(project, needed);
    try {
      byte[] json = FeatureWriter.write(feature, bundles, project.getVersion());
      Path file = archive.toPath();
      Files.write(file, PluginArchive.of(json, bundles));
      getLog().info("Plug-in for " + needed + ": " + file);
    } catch (IOException e) {
      throw new MojoExecutionException(archive + " cannot be written", e);
    }
  }

  private Artifact packaged() throws MojoExecutionException {
    Artifact artifact = project.getArtifact();
    if (artifact.getFile() == null) {
      throw new MojoExecutionException(
          "there is no jar of this project yet; call mvn package, not papilio:archive alone");
    }
    return artifact;
  }

  private static BundleFile broughtAlong(BundleFile file) throws MojoExecutionException {
    if (file.symbolicName().isEmpty()) {
      throw new MojoExecutionException(
          file.key()
              + " is no OSGi bundle, so the platform cannot load it; take a version that is one,"
              + " or put its classes into your own bundle (-includeresource in bnd.bnd)");
    }
    return file;
  }
}
