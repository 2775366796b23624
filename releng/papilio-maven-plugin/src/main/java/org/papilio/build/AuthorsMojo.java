package org.papilio.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Lays out the Maven repository that comes with the distribution, for authors of plug-ins: of our
 * own artifacts those that a plug-in is built and tested with, jar and POM each, with the POMs that
 * they inherit from. What third parties made comes from where Maven takes it otherwise.
 */
@Mojo(
    name = "authors",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class AuthorsMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
  private RepositorySystemSession session;

  @Component private RepositorySystem repositories;

  /** Names of artifacts of which only the POM is wanted. */
  @Parameter(required = true)
  private List<String> parents;

  @Parameter(defaultValue = "${project.build.directory}/authors")
  private File output;

  @Override
  public void execute() throws MojoExecutionException {
    Folder folder = new Folder(output.toPath());
    try {
      for (String parent : parents) {
        copy(folder, parent, "pom", resolved(parent));
      }
      for (Artifact artifact : project.getArtifacts()) {
        if (artifact.getGroupId().equals(project.getGroupId())) {
          String name = artifact.getArtifactId();
          copy(folder, name, "jar", artifact.getFile().toPath());
          copy(folder, name, "pom", resolved(name));
        }
      }
      folder.removeOthers(".");
    } catch (IOException e) {
      throw new MojoExecutionException(output + " cannot be written", e);
    }
  }

  private void copy(Folder folder, String name, String extension, Path from) throws IOException {
    List<String> place = new ArrayList<>(List.of(project.getGroupId().split("\\.")));
    place.add(name);
    place.add(project.getVersion());
    place.add(name + "-" + project.getVersion() + "." + extension);
    folder.copy(from, String.join("/", place));
  }

  private Path resolved(String name) throws MojoExecutionException {
    ArtifactRequest request = new ArtifactRequest();
    request.setArtifact(
        new DefaultArtifact(project.getGroupId(), name, "pom", project.getVersion()));
    try {
      return repositories.resolveArtifact(session, request).getArtifact().getFile().toPath();
    } catch (ArtifactResolutionException e) {
      throw new MojoExecutionException("the POM of " + name + " is not built; build it first", e);
    }
  }
}
