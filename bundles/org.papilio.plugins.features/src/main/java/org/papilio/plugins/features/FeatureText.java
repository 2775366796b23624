package org.papilio.plugins.features;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureExtension;
import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/**
 * A {@code feature.json} as far as it matters here.
 *
 * @param id group and artifact
 * @param name artifact part of the id
 * @param needs names of other features, from the extension {@code needs}
 */
record FeatureText(
    String id,
    String name,
    String version,
    String title,
    String description,
    String licence,
    List<String> needs,
    List<Entry> bundles) {

  /** What a part of an id may hold; keeps ids from being used as paths to elsewhere. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * A bundle that the feature names.
   *
   * @param group with dots
   * @param sha256 64 hexadecimal digits
   */
  record Entry(String group, String artifact, String version, String sha256) {

    /** Name of its file. */
    String fileName() {
      return artifact + "-" + version + ".jar";
    }

    /** Place of its file in a Maven layout, with slashes. */
    String repositoryPath() {
      return String.join("/", group.replace('.', '/'), artifact, version, fileName());
    }
  }

  /**
   * Reads a feature.
   *
   * @param where for messages
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when it is no feature, or a
   *     bundle has no checksum
   */
  static FeatureText parse(String json, String where, FeatureService service) {
    try {
      Feature feature = service.readFeature(new StringReader(json));
      List<Entry> bundles = new ArrayList<>();
      for (FeatureBundle bundle : feature.getBundles()) {
        bundles.add(entry(bundle, where));
      }
      if (bundles.isEmpty()) {
        throw problem("the feature names no bundle", where).exception();
      }
      FeatureExtension needs = feature.getExtensions().get("needs");
      ID id = feature.getID();
      return new FeatureText(
          safe(id.getGroupId(), where) + ":" + safe(id.getArtifactId(), where),
          id.getArtifactId(),
          safe(id.getVersion(), where),
          feature.getName().orElse(id.getArtifactId()),
          feature.getDescription().orElse(""),
          feature.getLicense().orElse(""),
          needs == null ? List.of() : List.copyOf(needs.getText()),
          bundles);
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The reader of features does not check its input: a null or a failed cast means bad input.
      throw notAFeature(where, e);
    }
  }

  private static RuntimeException notAFeature(String where, Exception cause) {
    return problem("this is not a feature: " + cause.getMessage(), where)
        .allowing("JSON after OSGi specification 159, with id and bundles")
        .exception(cause);
  }

  private static Entry entry(FeatureBundle bundle, String where) {
    ID id = bundle.getID();
    Object sha256 = bundle.getMetadata().get("sha256");
    if (!(sha256 instanceof String text) || !SHA256.matcher(text).matches()) {
      throw problem("the bundle " + id + " has no checksum", where)
          .allowing("\"sha256\" with 64 hexadecimal digits in lower case")
          .exception();
    }
    return new Entry(
        safe(id.getGroupId(), where),
        safe(id.getArtifactId(), where),
        safe(id.getVersion(), where),
        text);
  }

  private static String safe(String part, String where) {
    if (!SAFE.matcher(part).matches() || part.contains("..")) {
      throw problem("'" + part + "' cannot be part of an id", where)
          .allowing("letters, digits, '.', '-', '_' and '+'")
          .exception();
    }
    return part;
  }

  private static Problem problem(String what, String where) {
    return Problem.badInput(what).at(where);
  }
}
