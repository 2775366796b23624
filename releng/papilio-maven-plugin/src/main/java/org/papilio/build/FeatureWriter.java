package org.papilio.build;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.maven.plugin.MojoExecutionException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a feature with all its bundles, their versions and their hashes. */
final class FeatureWriter {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private FeatureWriter() {}

  static byte[] write(FeatureSource source, Collection<BundleFile> bundles, String version)
      throws MojoExecutionException {
    ObjectNode json = source.json().deepCopy();
    json.put("id", json.path("id").asString().replace("${version}", version));
    ArrayNode list = json.putArray("bundles");
    for (BundleFile bundle : bundles) {
      list.addObject().put("id", bundle.id()).put("sha256", bundle.sha256());
    }
    return (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
