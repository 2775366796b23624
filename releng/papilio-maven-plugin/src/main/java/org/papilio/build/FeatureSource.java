package org.papilio.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A feature as it stands in {@code features/NAME/feature.json}: OSGi specification 159, except that
 * versions are {@code ${version}} and hashes are missing, which the build fills in.
 *
 * @param name name of its folder and artifact part of its id
 * @param needs names of the features that it builds on, from its extension {@code needs}
 * @param product whether it is part of the product ({@code "categories": ["product"]})
 * @param bundles group and artifact, as {@code group:artifact}, of the bundles that it names
 * @param json the whole file
 */
record FeatureSource(
    String name, List<String> needs, boolean product, List<String> bundles, ObjectNode json) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * All features below a folder, each after those that it needs.
   *
   * @throws MojoExecutionException if one cannot be read, has another name than its folder, or
   *     needs one that is not there or that needs it in turn
   */
  static List<FeatureSource> readAll(Path folder) throws MojoExecutionException {
    List<FeatureSource> features = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path each : folders.sorted().toList()) {
        Path file = each.resolve("feature.json");
        if (Files.exists(file)) {
          features.add(read(file));
        }
      }
    } catch (IOException e) {
      throw new MojoExecutionException(folder + " cannot be read", e);
    }
    return inOrderOfNeed(features);
  }

  private static FeatureSource read(Path file) throws MojoExecutionException {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(file));
      String name = json.path("id").asString().split(":")[1];
      if (!file.getParent().getFileName().toString().equals(name)) {
        throw new MojoExecutionException(file + ": the id names '" + name + "', not its folder");
      }
      List<String> needs = texts(json.path("extensions").path("needs").path("text"));
      boolean product = texts(json.path("categories")).contains("product");
      List<String> bundles = new ArrayList<>();
      for (JsonNode bundle : json.path("bundles")) {
        String[] id = bundle.path("id").asString().split(":");
        bundles.add(id[0] + ":" + id[1]);
      }
      return new FeatureSource(name, needs, product, bundles, json);
    } catch (IOException | JacksonException | IndexOutOfBoundsException e) {
      throw new MojoExecutionException(file + " is not a feature: " + e.getMessage(), e);
    }
  }

  /**
   * The feature of a plug-in that is a Maven project of its own.
   *
   * @param needs names of the features that it builds on
   */
  static FeatureSource of(MavenProject project, Collection<String> needs) {
    ObjectNode json = JSON.createObjectNode();
    json.put("feature-resource-version", "1.0");
    json.put("id", project.getGroupId() + ":" + project.getArtifactId() + ":${version}");
    json.put("name", project.getName());
    if (project.getDescription() != null) {
      json.put("description", project.getDescription().strip());
    }
    project.getLicenses().stream()
        .findFirst()
        .ifPresent(licence -> json.put("license", licence.getName()));
    json.putArray("categories").add("plugin");
    ObjectNode extension = json.putObject("extensions").putObject("needs");
    extension.put("kind", "mandatory").put("type", "text");
    needs.forEach(extension.putArray("text")::add);
    return new FeatureSource(project.getArtifactId(), List.copyOf(needs), false, List.of(), json);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asString()));
    return texts;
  }

  private static List<FeatureSource> inOrderOfNeed(List<FeatureSource> features)
      throws MojoExecutionException {
    List<FeatureSource> ordered = new ArrayList<>();
    Set<String> placed = new TreeSet<>();
    while (ordered.size() < features.size()) {
      FeatureSource next =
          features.stream()
              .filter(f -> !placed.contains(f.name) && placed.containsAll(f.needs))
              .findFirst()
              .orElseThrow(
                  () ->
                      new MojoExecutionException(
                          "after the features "
                              + placed
                              + " none can follow: the others need one that is missing, or each"
                              + " other"));
      ordered.add(next);
      placed.add(next.name);
    }
    return ordered;
  }
}
