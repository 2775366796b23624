package org.papilio.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person chooses the engine of search, and is told when it is not there. */
class SearchEngineTest {

  @TempDir private Path user;

  private Papilio.Result run(Object... arguments) throws IOException, InterruptedException {
    return Process.run(user, arguments);
  }

  private Path workspace() throws IOException, InterruptedException {
    Path workspace = user.resolve("workspace");
    Papilio.Result made = run("workspace", "init", workspace);
    assertEquals(0, made.code(), made.err());
    return workspace;
  }

  private void settings(String text) throws IOException {
    Files.writeString(user.resolve("search.properties"), text);
  }

  @Test
  void theEngineInsideAnswersWhenNothingIsSet() throws Exception {
    Papilio.Result status = run("search", "index", "status", "--workspace", workspace());
    assertEquals(0, status.code(), status.err());
    assertTrue(status.out().contains("Lucene"), status.out());
  }

  @Test
  void aClusterThatDoesNotAnswerIsNamed() throws Exception {
    Path workspace = workspace();
    settings("search.engine = opensearch\nsearch.url = http://127.0.0.1:1\n");
    Papilio.Result found = run("search", "housing", "--workspace", workspace);
    assertNotEquals(0, found.code());
    assertTrue(found.err().contains("http://127.0.0.1:1"), found.err());
    assertTrue(found.err().contains("does not answer"), found.err());
    Papilio.Result status = run("search", "index", "status", "--workspace", workspace);
    assertTrue(status.out().contains("OpenSearch"), status.out() + status.err());
  }

  @Test
  void anUnknownEngineIsRefusedWithThoseThereAre() throws Exception {
    Path workspace = workspace();
    settings("search.engine = solr\n");
    Papilio.Result found = run("search", "housing", "--workspace", workspace);
    assertNotEquals(0, found.code());
    assertTrue(found.err().contains("lucene, opensearch"), found.err());
  }
}
