package org.papilio.cases.participedia;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.progress.Progress;

class ImportIntoWorkspaceTest {

  @TempDir Path temp;

  @Test
  void thousandsOfCasesAreOneRevisionAndReadBack() throws Exception {
    Path folder = SharedData.folder("data/participedia");
    Author author = new Author("Anna", "");
    try (Workspace workspace = workspaces().create(temp.resolve("w"), author)) {
      Revision base = workspace.store().head();
      CaseFormat.Import read = read(folder, workspace.cases().snapshot());
      Revision made = workspace.cases().put(base, read.cases(), read.registers(), author, "import");
      Snapshot snapshot = workspace.cases().snapshot(made);
      assertEquals(3314, snapshot.ids().size());
      long named =
          snapshot.ids().stream().filter(id -> !snapshot.title(id, "en").isBlank()).count();
      assertEquals(3314, named);
      assertEquals(2, workspace.store().log("", 10).size());
      CaseId first = snapshot.ids().getFirst();
      assertEquals(first, snapshot.caseOf(snapshot.read(first).getId()).orElseThrow());
      CaseFormat.Import again = read(folder, snapshot);
      Revision same =
          workspace.cases().put(made, named(again, snapshot), again.registers(), author, "again");
      assertEquals(
          List.of(), workspace.store().changes(made, same), "importing again changed files");
    }
  }

  /** Cases under the names that they have in the workspace. */
  private static List<NamedCase> named(CaseFormat.Import read, Snapshot there) {
    return read.cases().stream()
        .map(one -> new NamedCase(there.caseOf(one.content().getId()).orElseThrow(), one.content()))
        .toList();
  }

  private static CaseFormat.Import read(Path folder, Snapshot into) throws IOException {
    return new ParticipediaFormat().read(folder, Map.of(), into, Progress.NONE);
  }

  /** Implementations are reached by name: no bundle compiles against another's. */
  private static Workspaces workspaces() throws ReflectiveOperationException {
    CaseCodec codec =
        (CaseCodec)
            Class.forName("org.papilio.cases.json.JsonCaseCodec").getConstructor().newInstance();
    Class<?> type = Class.forName("org.papilio.cases.git.GitWorkspaces");
    Class<?> config = Class.forName("org.papilio.cases.git.GitWorkspaces$Config");
    Object settings =
        java.lang.reflect.Proxy.newProxyInstance(
            config.getClassLoader(), new Class<?>[] {config}, (proxy, method, args) -> 15);
    return (Workspaces) type.getConstructor(config, CaseCodec.class).newInstance(settings, codec);
  }
}
