package org.papilio.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeTest {

  @TempDir private Path folder;

  private File jar(String... names) throws Exception {
    Path file = folder.resolve("part.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        out.putNextEntry(new JarEntry(name));
        out.closeEntry();
      }
    }
    return file.toFile();
  }

  @Test
  void aJarOfCodeIsKnownByItsClasses() throws Exception {
    File code = jar("META-INF/x", "LICENSE.txt", "a/words.xml", "a/B.class", "module-info.class");

    assertEquals(Set.of("a/B.class"), Notice.marks(code));
  }

  @Test
  void aJarOfDataIsKnownByItsFiles() throws Exception {
    File styles = jar("META-INF/", "META-INF/x", "LICENSE", "README.md", "a/", "a/about-us.txt");
    assertEquals(Set.of(), Notice.marks(styles));

    File more = jar("apa.csl", "locales-en-US.xml", "dependent/nature.csl");
    assertEquals(
        Set.of("apa.csl", "locales-en-US.xml", "dependent/nature.csl"), Notice.marks(more));
  }
}
