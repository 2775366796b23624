package org.papilio.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureSourceTest {

  @TempDir private Path features;

  private void feature(String folder, String name, String needs, String categories)
      throws IOException {
    Files.createDirectories(features.resolve(folder));
    Files.writeString(
        features.resolve(folder).resolve("feature.json"),
        """
        {
          "id": "org.example:%s:${version}",
          "categories": [%s],
          "extensions": {"needs": {"kind": "mandatory", "type": "text", "text": [%s]}},
          "bundles": [{"id": "org.example:org.example.%s:${version}"}]
        }
        """
            .formatted(name, categories, needs, name));
  }

  @Test
  void aFeatureComesAfterThoseItNeeds() throws Exception {
    feature("a", "a", "\"c\"", "");
    feature("b", "b", "", "");
    feature("c", "c", "\"b\"", "");

    List<String> names = FeatureSource.readAll(features).stream().map(FeatureSource::name).toList();
    assertEquals(List.of("b", "c", "a"), names);
  }

  @Test
  void theCategoryDecidesWhatIsInTheProduct() throws Exception {
    feature("a", "a", "", "\"product\"");
    feature("b", "b", "", "\"plugin\"");

    List<FeatureSource> all = FeatureSource.readAll(features);
    assertTrue(all.get(0).product());
    assertEquals(List.of("org.example:org.example.b"), all.get(1).bundles());
    assertEquals(false, all.get(1).product());
  }

  @Test
  void featuresThatNeedEachOtherAreRefused() throws Exception {
    feature("a", "a", "\"b\"", "");
    feature("b", "b", "\"a\"", "");

    assertThrows(MojoExecutionException.class, () -> FeatureSource.readAll(features));
  }

  @Test
  void aFolderOfAnotherNameIsRefused() throws Exception {
    feature("a", "other", "", "");

    MojoExecutionException e =
        assertThrows(MojoExecutionException.class, () -> FeatureSource.readAll(features));
    assertTrue(e.getMessage().contains("other"), e.getMessage());
  }

  @Test
  void textThatIsNoFeatureIsRefused() throws Exception {
    Files.createDirectories(features.resolve("a"));
    Files.writeString(features.resolve("a/feature.json"), "{");

    assertThrows(MojoExecutionException.class, () -> FeatureSource.readAll(features));
  }
}
