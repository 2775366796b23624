package org.papilio.build;

import aQute.bnd.osgi.resource.ResourceBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.osgi.resource.Resource;

/**
 * An artifact of the build and what its manifest says.
 *
 * @param artifact as Maven resolved it
 * @param symbolicName empty when it is no bundle
 * @param licence its header {@code Bundle-License}; empty when missing
 */
record BundleFile(Artifact artifact, String symbolicName, String licence) {

  static BundleFile of(Artifact artifact) throws MojoExecutionException {
    try (JarFile jar = new JarFile(artifact.getFile())) {
      Manifest manifest = jar.getManifest();
      Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
      return new BundleFile(
          artifact,
          value(main, "Bundle-SymbolicName").split(";")[0].strip(),
          value(main, "Bundle-License"));
    } catch (IOException e) {
      throw new MojoExecutionException(artifact + " cannot be read; build its module first", e);
    }
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value;
  }

  File file() {
    return artifact.getFile();
  }

  /** Group and artifact, as {@code group:artifact}. */
  String key() {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }

  /** The identifier of specification 159: group, artifact and version. */
  String id() {
    return key() + ":" + artifact.getBaseVersion();
  }

  /** Name of the file in a repository and in the distribution. */
  String fileName() {
    return artifact.getArtifactId() + "-" + artifact.getBaseVersion() + ".jar";
  }

  /** Place in a repository of Maven's layout, with slashes. */
  String repositoryPath() {
    return String.join(
        "/",
        artifact.getGroupId().replace('.', '/'),
        artifact.getArtifactId(),
        artifact.getBaseVersion(),
        fileName());
  }

  /** Whether it is written by this project. */
  boolean ours() {
    return artifact.getGroupId().equals("org.papilio");
  }

  /** What it requires and offers, as the framework will see it. */
  Resource resource() throws MojoExecutionException {
    return resource(file());
  }

  /** What a jar requires and offers. */
  static Resource resource(File jar) throws MojoExecutionException {
    ResourceBuilder builder = new ResourceBuilder();
    try {
      builder.addFile(jar, null);
    } catch (Exception e) {
      throw new MojoExecutionException(jar + " cannot be read as a bundle", e);
    }
    return builder.build();
  }

  String sha256() throws MojoExecutionException {
    try {
      return Hash.of(Files.readAllBytes(file().toPath()));
    } catch (IOException e) {
      throw new MojoExecutionException(file() + " cannot be read", e);
    }
  }
}
