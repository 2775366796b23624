package org.papilio.literature.attachments;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.PageSink;
import org.papilio.literature.api.attachments.TextExtractor;
import org.papilio.literature.api.attachments.UnreadableFileException;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.library.LiteratureLibrary;
import org.papilio.platform.progress.CancelledException;

/** A workspace on disk with three records, and an extractor whose files say how they behave. */
final class Fixture {

  static final Author AUTHOR = new Author("Librarian", "");

  private Fixture() {}

  static Workspace workspace(Path folder) {
    GitWorkspaces.Config usual =
        new GitWorkspaces.Config() {
          @Override
          public Class<? extends Annotation> annotationType() {
            return GitWorkspaces.Config.class;
          }

          @Override
          public int patience_seconds() {
            return 15;
          }
        };
    GitWorkspaces workspaces = new GitWorkspaces(usual, new JsonCaseCodec());
    return workspaces.isWorkspace(folder)
        ? workspaces.open(folder)
        : workspaces.create(folder, AUTHOR);
  }

  static LiteratureLibrary library(Workspace workspace) {
    LiteratureLibrary literature = new LiteratureLibrary();
    List<LiteratureRecord> records = new ArrayList<>();
    for (String key : List.of("a", "b", "c")) {
      records.add(LiteratureRecord.of(new RecordKey(key), "book").text("title", key).build());
    }
    literature.library(workspace).put(workspace.store().head(), AUTHOR, "three records", records);
    return literature;
  }

  /**
   * Lines are pages; a line says "broken" to end, "crash" or "missing" to fail in an unforeseen
   * way.
   */
  static final class LineExtractor implements TextExtractor {
    final List<String> asked = new ArrayList<>();
    int stopAfter = Integer.MAX_VALUE;
    Runnable afterNextPage = () -> {};

    @Override
    public Set<String> mediaTypes() {
      return Set.of(MediaTypes.PLAIN);
    }

    @Override
    public void extract(SourceFile file, int from, PageSink sink)
        throws java.io.IOException, UnreadableFileException {
      asked.add(file.name() + " from " + from);
      byte[] bytes = file.open().readAllBytes();
      String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
      for (int i = from; i <= lines.length; i++) {
        if (stopAfter-- == 0) {
          throw new CancelledException();
        }
        String line = lines[i - 1];
        if (line.equals("broken")) {
          throw new UnreadableFileException("it is broken on page " + i);
        }
        if (line.equals("crash")) {
          throw new IllegalStateException("nobody foresaw this");
        }
        if (line.equals("missing")) {
          throw new NoClassDefFoundError("a part of the extractor");
        }
        sink.page(i, line);
        Runnable once = afterNextPage;
        afterNextPage = () -> {};
        once.run();
      }
    }
  }
}
