package org.papilio.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.License;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names every third-party part of the distribution with version and licence. */
final class Notice {

  /** Folders, and what stands in many jars under the same name. */
  private static final Pattern NO_MARK =
      Pattern.compile(
          "/$|^META-INF/|-info\\.class$|(?i:(^|/)(licen[cs]e|notice|readme|about)[^/]*$)");

  private final ProjectBuilder projects;
  private final MavenSession session;
  private final Map<String, String> java = new TreeMap<>();
  private final Map<String, String> web = new TreeMap<>();

  Notice(ProjectBuilder projects, MavenSession session) {
    this.projects = projects;
    this.session = session;
  }

  /**
   * Adds the third-party jars among the shipped ones, and those whose classes, or whose files when
   * they have no classes, a bundle of ours holds.
   *
   * @throws MojoExecutionException if a part states no licence, in its POM or in its manifest
   */
  void addBundles(Collection<BundleFile> shipped, Collection<BundleFile> all)
      throws MojoExecutionException {
    Set<String> embedded = new HashSet<>();
    for (BundleFile bundle : shipped) {
      if (bundle.ours()) {
        embedded.addAll(contents(bundle.file()));
      }
    }
    for (BundleFile part : all) {
      boolean inside = marks(part.file()).stream().anyMatch(embedded::contains);
      if (!part.ours() && (shipped.contains(part) || inside)) {
        java.put(part.id(), licence(part));
      }
    }
  }

  /**
   * The entries by which a jar is known inside of another one: its classes, for files such as a
   * licence are named alike in many; all files of a jar that holds data alone.
   */
  static Set<String> marks(File jar) throws MojoExecutionException {
    Set<String> contents = contents(jar);
    Set<String> classes =
        contents.stream().filter(name -> name.endsWith(".class")).collect(Collectors.toSet());
    return classes.isEmpty() ? contents : classes;
  }

  private static Set<String> contents(File file) throws MojoExecutionException {
    Set<String> contents = new HashSet<>();
    try (JarFile jar = new JarFile(file)) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        String name = entries.nextElement().getName();
        if (!NO_MARK.matcher(name).find()) {
          contents.add(name);
        }
      }
    } catch (IOException e) {
      throw new MojoExecutionException(file + " cannot be read", e);
    }
    return contents;
  }

  private String licence(BundleFile part) throws MojoExecutionException {
    String fromPom =
        licences(part.artifact()).stream()
            .map(licence -> licence.getName() == null ? licence.getUrl() : licence.getName())
            .map(name -> name.replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining(" or "));
    String licence = fromPom.isEmpty() ? part.licence().replaceAll("\\s+", " ") : fromPom;
    if (licence.isEmpty()) {
      throw new MojoExecutionException(
          part.id() + " states no licence in its POM or its manifest; find out and decide");
    }
    return licence;
  }

  private List<License> licences(Artifact artifact) throws MojoExecutionException {
    ProjectBuildingRequest request =
        new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
    request.setProject(null);
    request.setValidationLevel(0);
    request.setProcessPlugins(false);
    request.setResolveDependencies(false);
    try {
      MavenProject project = projects.build(artifact, true, request).getProject();
      return project.getLicenses();
    } catch (ProjectBuildingException e) {
      throw new MojoExecutionException("the POM of " + artifact + " cannot be read", e);
    }
  }

  /** Adds the packages of an npm lock file that are needed at run time. */
  void addWebPackages(Path lockFile) throws IOException, MojoExecutionException {
    JsonNode packages =
        JsonMapper.builder().build().readTree(Files.readString(lockFile)).path("packages");
    for (Map.Entry<String, JsonNode> entry : packages.properties()) {
      JsonNode part = entry.getValue();
      boolean ownRoot = entry.getKey().isEmpty();
      if (!ownRoot && !part.path("dev").asBoolean(false)) {
        String name = entry.getKey().replaceFirst(".*node_modules/", "");
        String licence = part.path("license").asString("");
        if (licence.isEmpty()) {
          throw new MojoExecutionException(lockFile + ": " + name + " states no licence");
        }
        web.put(name + " " + part.path("version").asString(), licence);
      }
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("Papilio\nLicensed under the Apache License, Version 2.0; see LICENSE.\n\n");
    text.append("This distribution holds these parts of third parties, each under its licence.\n");
    section(text, "Java (group:artifact:version)", java);
    section(text, "Web (npm package and version)", web);
    return text.toString();
  }

  private static void section(StringBuilder text, String title, Map<String, String> parts) {
    if (!parts.isEmpty()) {
      text.append('\n').append(title).append('\n');
      parts.forEach(
          (part, licence) ->
              text.append("  ").append(part).append(": ").append(licence).append('\n'));
    }
  }
}
