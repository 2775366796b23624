package org.papilio.literature.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Damage;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.Duplicates;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.literature.api.links.LiteratureLinks;
import org.papilio.literature.api.links.LiteratureLinks.Loose;
import org.papilio.literature.duplicates.DuplicateFinder;
import org.papilio.literature.library.LiteratureLibrary;
import org.papilio.literature.vocabularies.VocabularyLibrary;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.evidence.Dossier;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.Excerpt;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Source;
import org.papilio.model.evidence.SourceKind;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class LiteratureLinksTest {

  private static final Author AUTHOR = new Author("Librarian", "");
  private static final EvidenceFactory EVIDENCE = EvidenceFactory.eINSTANCE;
  private static final RecordKey A = new RecordKey("a");
  private static final RecordKey B = new RecordKey("b");
  private static final RecordKey C = new RecordKey("c");

  @TempDir Path folder;
  private final LiteratureLibrary literature = new LiteratureLibrary();
  private Workspace workspace;
  private Library library;
  private LinkLibrary service;
  private LiteratureLinks links;

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
    library = literature.library(workspace);
    List<LiteratureRecord> records =
        List.of(A, B, C).stream()
            .map(key -> LiteratureRecord.of(key, "book").text("title", "Title " + key).build())
            .toList();
    library.put(workspace.store().head(), AUTHOR, "three records", records);
    workspace
        .cases()
        .put(
            workspace.store().head(),
            List.of(new NamedCase(new CaseId("vienna"), content())),
            AUTHOR,
            "a case");
    service = new LinkLibrary(literature, new VocabularyLibrary(literature, List.of()));
    links = service.of(workspace);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  /** A case with a source that names record c, and a passage of it. */
  private static Case content() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("c1");
    content.getTitle().add(text("Housing in Vienna"));
    Dossier dossier = EVIDENCE.createDossier();
    Source source = EVIDENCE.createSource();
    source.setId("s1");
    source.getTitle().add(text("A book"));
    source.setKind(SourceKind.PUBLICATION);
    source.setPublication("c");
    Excerpt passage = EVIDENCE.createExcerpt();
    passage.setId("e1");
    passage.setSource(source);
    passage.setText("They built houses.");
    passage.setLocator("12");
    dossier.getSources().add(source);
    dossier.getExcerpts().add(passage);
    content.setDossier(dossier);
    return content;
  }

  private static LocalText text(String words) {
    LocalText text = EVIDENCE.createLocalText();
    text.setLang("en");
    text.setText(words);
    return text;
  }

  private LiteratureLink link(RecordKey record, String target) {
    return links
        .add(List.of(LiteratureLink.of(record, LinkTarget.parse(target)).on("43")), AUTHOR)
        .getFirst();
  }

  @Test
  void aLinkIsSeenFromBothEnds() {
    LiteratureLink ofCase = link(A, "case:vienna");
    LiteratureLink ofPassage = link(A, "case:vienna#e1");
    LiteratureLink ofConcept = link(B, "concept:bodies:RESCALING");
    assertEquals(List.of(ofCase, ofPassage), links.of(A));
    assertEquals(List.of(ofConcept), links.to(LinkTarget.parse("concept:bodies:RESCALING")));
    List<LiteratureLink> toCase = links.to(LinkTarget.parse("case:vienna"));
    assertEquals(
        List.of(
            "a case:vienna background",
            "c case:vienna source",
            "a case:vienna#e1 background",
            "c case:vienna#e1 source"),
        toCase.stream().map(one -> one.record() + " " + one.target() + " " + one.kind()).toList());
    assertEquals(2, links.to(LinkTarget.parse("case:vienna#e1")).size());
    assertEquals(2, links.citing(C).size());
    assertEquals("12", links.citing(C).getLast().locator());
    assertEquals("Housing in Vienna", links.label(ofCase.target(), "en"));
    // The texts of one bundle hide those of the others where all lie on one class path.
    String concept = links.label(ofConcept.target(), "en").toLowerCase(Locale.ROOT);
    assertTrue(concept.contains("rescaling"), concept);
  }

  @Test
  void theSameLinkTwiceIsOne() {
    LiteratureLink first = link(A, "case:vienna");
    LiteratureLink again =
        links.add(List.of(first.named("").noting("look at the table")), AUTHOR).getFirst();
    assertEquals(first.id(), again.id());
    assertEquals(
        List.of("look at the table"), links.of(A).stream().map(LiteratureLink::note).toList());
  }

  @Test
  void endsThatAreNotThereAreRefused() {
    for (String target :
        List.of("case:graz", "case:vienna#nobody", "concept:bodies:NOBODY", "concept:no:A")) {
      ProblemException refused = assertThrows(ProblemException.class, () -> link(A, target));
      assertEquals(Kind.NOT_FOUND, refused.problem().kind(), target);
    }
    assertThrows(ProblemException.class, () -> link(new RecordKey("nobody"), "case:vienna"));
    assertThrows(IllegalArgumentException.class, () -> LinkTarget.parse("vienna"));
  }

  @Test
  void removingAndUndoingLeavesOtherLinksAlone() {
    Revision before = workspace.store().head();
    LiteratureLink gone = link(A, "case:vienna");
    Revision made = workspace.store().head();
    LiteratureLink other = link(A, "case:vienna#e1");
    assertEquals(Set.of(A), links.changed(before, made));
    links.undo(before, made, AUTHOR);
    assertEquals(List.of(other), links.of(A));
    assertThrows(ProblemException.class, () -> links.remove(Set.of(gone.id()), AUTHOR));
    links.remove(Set.of(other.id()), AUTHOR);
    assertEquals(List.of(), links.all());
    assertEquals(List.of(gone), links.of(made, A));
  }

  @Test
  void linksFollowMergedRecordsAndGoBack() {
    DuplicateFinder finder = new DuplicateFinder(literature);
    finder.follow(List.of(service));
    Duplicates duplicates = finder.of(workspace);
    LiteratureLink ofA = link(A, "case:vienna");
    LiteratureLink ofB = link(B, "case:vienna#e1");
    Revision before = workspace.store().head();
    duplicates.merge(List.of(A, B), Optional.of(B), AUTHOR);
    assertEquals(List.of(), links.of(A));
    assertEquals(
        Set.of(ofA.id(), ofB.id()),
        Set.copyOf(links.of(B).stream().map(LiteratureLink::id).toList()));
    assertEquals(List.of(), links.loose());
    duplicates.merge(List.of(B, C), Optional.of(C), AUTHOR);
    assertEquals(2, links.of(C).size());
    duplicates.unmerge(C, AUTHOR);
    duplicates.unmerge(B, AUTHOR);
    assertEquals(List.of(ofA), links.of(A));
    assertEquals(List.of(ofB), links.of(B));
    assertEquals(Set.of(), links.changed(before, workspace.store().head()));
  }

  @Test
  void endsThatWentAwayAreNamedAndNothingIsLost() {
    LiteratureLink ofA = link(A, "case:vienna");
    LiteratureLink ofB = link(B, "case:vienna#e1");
    library.remove(workspace.store().head(), AUTHOR, "remove", List.of(A));
    assertEquals(List.of(new Loose(ofA, true)), links.loose());
    workspace.cases().remove(new CaseId("vienna"), workspace.store().head(), AUTHOR, "remove");
    assertEquals(List.of(new Loose(ofA, true), new Loose(ofB, false)), links.loose());
    assertEquals("vienna", links.label(ofA.target(), "en"));
    List<Damage> damage = new LinkInspector(service).inspect(workspace);
    assertEquals(2, damage.size());
    assertTrue(damage.getFirst().remedy().contains("literature unlink " + ofA.id()));
  }

  @Test
  void aCaseShowsItsLiterature() {
    link(A, "case:vienna");
    List<String> lines =
        new CaseLiterature(service, literature)
            .of(workspace, new CaseId("vienna"), Locale.GERMAN)
            .lines();
    assertEquals("Hintergrund  Title a [a], S. 43", lines.getFirst());
    assertEquals(3, lines.size());
  }

  @Test
  void thingsToLinkToAreSuggested() {
    assertEquals(
        List.of(LinkTarget.parse("case:vienna")),
        links.suggest("vienna hous", "en", 10).stream().map(one -> one.target()).toList());
    assertEquals(
        List.of(LinkTarget.parse("concept:bodies:RESCALING")),
        links.suggest("rescaling", "en", 10).stream().map(one -> one.target()).toList());
    assertEquals(
        List.of(LinkTarget.parse("case:vienna#e1")),
        links.suggest("case:vienna#houses", "en", 10).stream().map(one -> one.target()).toList());
  }
}
