package org.papilio.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

  @TempDir private Path root;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFileThatDidNotChangeKeepsItsTime() throws Exception {
    FileTime old = FileTime.fromMillis(1000);
    Files.writeString(root.resolve("same"), "text");
    Files.setLastModifiedTime(root.resolve("same"), old);

    new Folder(root).write("same", bytes("text"));

    assertEquals(old, Files.getLastModifiedTime(root.resolve("same")));
  }

  @Test
  void whatIsNotWrittenAgainIsRemoved() throws Exception {
    Files.createDirectories(root.resolve("system"));
    Files.writeString(root.resolve("system/old.jar"), "old");
    Folder folder = new Folder(root);
    folder.write("system/new.jar", bytes("new"));

    folder.removeOthers("system", "absent");

    assertFalse(Files.exists(root.resolve("system/old.jar")));
    assertEquals("new", Files.readString(root.resolve("system/new.jar")));
  }

  @Test
  void theWholeFolderCanBeSwept() throws Exception {
    Files.writeString(root.resolve("old.zip"), "old");
    Folder folder = new Folder(root);
    folder.write("new.zip", bytes("new"));

    folder.removeOthers(".");

    assertFalse(Files.exists(root.resolve("old.zip")));
    assertEquals("new", Files.readString(root.resolve("new.zip")));
  }
}
