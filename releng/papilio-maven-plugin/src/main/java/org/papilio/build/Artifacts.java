package org.papilio.build;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** All jars that the distribution module depends on, by {@code group:artifact}. */
final class Artifacts {

  private final Map<String, BundleFile> byKey = new TreeMap<>();

  private Artifacts() {}

  static Artifacts of(MavenProject project) throws MojoExecutionException {
    Artifacts artifacts = new Artifacts();
    for (Artifact artifact : project.getArtifacts()) {
      if ("jar".equals(artifact.getType()) && artifact.getFile() != null) {
        BundleFile file = BundleFile.of(artifact);
        artifacts.byKey.put(file.key(), file);
      }
    }
    return artifacts;
  }

  /**
   * The jar of that name.
   *
   * @param key {@code group:artifact}
   * @param wantedBy who names it, for the message
   * @throws MojoExecutionException if the module does not depend on it
   */
  BundleFile named(String key, String wantedBy) throws MojoExecutionException {
    BundleFile file = byKey.get(key);
    if (file == null) {
      throw new MojoExecutionException(
          wantedBy
              + " names "
              + key
              + ", which is no dependency of releng/distribution; add it there, or to"
              + " target-platform/index if a third party made it");
    }
    return file;
  }

  /** The bundle of that symbolic name. */
  BundleFile bundle(String symbolicName) throws MojoExecutionException {
    return byKey.values().stream()
        .filter(file -> file.symbolicName().equals(symbolicName))
        .findFirst()
        .orElseThrow(
            () -> new MojoExecutionException("the bundle " + symbolicName + " is not resolved"));
  }

  Collection<BundleFile> all() {
    return byKey.values();
  }
}
