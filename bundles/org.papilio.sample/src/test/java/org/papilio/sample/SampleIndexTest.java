package org.papilio.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleIndexTest {

  @Test
  void namesEachFileThatGoesIntoAWorkspaceAndNoOther() throws IOException {
    List<String> there;
    try (Stream<Path> files = Files.walk(SampleFiles.ROOT)) {
      there =
          files
              .filter(Files::isRegularFile)
              .map(file -> SampleFiles.ROOT.relativize(file).toString().replace('\\', '/'))
              .filter(path -> path.contains("/"))
              .sorted()
              .toList();
    }

    assertEquals(there, SampleContent.paths());
  }

  @Test
  void bringsTheLiterature() {
    assertTrue(new String(SampleContent.bytes(SampleContent.LITERATURE)).contains("@book{"));
  }
}
