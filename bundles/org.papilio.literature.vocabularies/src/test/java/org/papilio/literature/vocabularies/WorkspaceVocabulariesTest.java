package org.papilio.literature.vocabularies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.classes.Classification;
import org.papilio.literature.api.classes.ConceptRef;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.classes.Vocabularies;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.library.LiteratureLibrary;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class WorkspaceVocabulariesTest {

  private static final Author AUTHOR = new Author("Librarian", "");
  private static final RecordKey KEY = new RecordKey("busch2013");
  private static final String TURTLE =
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <http://x.org/> . "
          + ":housing a skos:Concept; skos:prefLabel 'Housing'@en . "
          + ":first a skos:Concept; skos:prefLabel 'Housing First'@en; skos:broader :housing .";

  @TempDir Path folder;
  private Workspace workspace;
  private Library library;
  private Vocabularies vocabularies;

  @BeforeEach
  void open() {
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
    workspace =
        new GitWorkspaces(usual, new JsonCaseCodec()).create(folder.resolve("workspace"), AUTHOR);
    LiteratureLibrary literature = new LiteratureLibrary();
    library = literature.library(workspace);
    library.put(
        workspace.store().head(),
        AUTHOR,
        "one record",
        List.of(LiteratureRecord.of(KEY, "book").text("title", "Housing First Europe").build()));
    vocabularies = new VocabularyLibrary(literature, List.of()).of(workspace);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Vocabularies.Imported add(String text) {
    return vocabularies.add(
        SourceFile.of("My Types.ttl", text.getBytes(StandardCharsets.UTF_8)),
        Optional.empty(),
        AUTHOR,
        Progress.NONE);
  }

  @Test
  void anImportIsKeptRenewedRemovedAndUndone() {
    Revision before = workspace.store().head();
    Vocabularies.Imported imported = add(TURTLE);
    assertEquals("my-types", imported.vocabulary().name());
    assertEquals(
        List.of("bodies", "my-types"),
        vocabularies.all().stream().map(ConceptScheme::name).toList());
    assertEquals(Set.of("my-types"), vocabularies.changed(before, imported.revision()));
    Revision removed = vocabularies.remove("my-types", AUTHOR);
    assertTrue(vocabularies.find("my-types").isEmpty());
    vocabularies.undo(imported.revision(), removed, AUTHOR);
    assertEquals(2, vocabularies.get("my-types").concepts().size());
    assertEquals(1, vocabularies.all(before).size());
    add(TURTLE.replace("'Housing'", "'Dwelling'"));
    ProblemException again =
        assertThrows(
            ProblemException.class, () -> vocabularies.undo(before, imported.revision(), AUTHOR));
    assertEquals(Kind.CONFLICT, again.problem().kind());
  }

  @Test
  void builtInOnesCannotBeReplaced() {
    SourceFile file = SourceFile.of("x.ttl", TURTLE.getBytes(StandardCharsets.UTF_8));
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> vocabularies.add(file, Optional.of("bodies"), AUTHOR, Progress.NONE));
    assertEquals(Kind.CONFLICT, refused.problem().kind());
    assertThrows(ProblemException.class, () -> vocabularies.remove("bodies", AUTHOR));
  }

  @Test
  void recordsAreClassifiedAndTheLibraryKeepsIt() {
    add(TURTLE);
    Set<ConceptRef> concepts =
        Set.of(ConceptRef.parse("my-types:first"), ConceptRef.parse("bodies:RESCALING"));
    vocabularies.classify(List.of(KEY), concepts, Set.of(), AUTHOR);
    LiteratureRecord record = library.snapshot().find(KEY).orElseThrow();
    assertEquals(concepts, Classification.of(record));
    assertEquals(Set.of(BodyOfLiterature.RESCALING), record.bodies());
    assertEquals(record, library.record(library.line(record), "here"));
    Revision same = vocabularies.classify(List.of(KEY), concepts, Set.of(), AUTHOR);
    assertEquals(workspace.store().head(), same);
    vocabularies.classify(List.of(KEY), Set.of(), concepts, AUTHOR);
    assertEquals(Set.of(), Classification.of(library.snapshot().find(KEY).orElseThrow()));
  }

  @Test
  void whatIsNotThereIsNamed() {
    Set<ConceptRef> unknown = Set.of(ConceptRef.parse("bodies:NOBODY"));
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> vocabularies.classify(List.of(KEY), unknown, Set.of(), AUTHOR));
    assertEquals(Kind.NOT_FOUND, refused.problem().kind());
    Set<ConceptRef> known = Set.of(ConceptRef.parse("bodies:RESCALING"));
    RecordKey nobody = new RecordKey("nobody");
    assertThrows(
        ProblemException.class,
        () -> vocabularies.classify(List.of(nobody), known, Set.of(), AUTHOR));
  }
}
