package org.papilio.literature.api.classes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.progress.Progress;

/** The vocabularies of one workspace. Safe for several threads. */
@ProviderType
public interface Vocabularies {

  /** All in the newest revision by name, those of the platform among them. */
  List<ConceptScheme> all();

  /** All in a revision by name. */
  List<ConceptScheme> all(Revision revision);

  /** The vocabulary of a name in the newest revision. */
  Optional<ConceptScheme> find(String name);

  /**
   * The vocabulary of a name in the newest revision.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND naming those there are
   */
  ConceptScheme get(String name);

  /**
   * Reads a SKOS file (Turtle, RDF/XML or N-Triples) and keeps it; one of the same name is
   * replaced, and its concepts keep their ids as far as their IRIs are the same. Broken references
   * and rings are endured and stand in the report.
   *
   * @param name in the workspace; else made of the file's name
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when the file is too large, is
   *     no RDF or has no concept, with the line; CONFLICT for the name of a built-in vocabulary
   */
  Imported add(SourceFile file, Optional<String> name, Author author, Progress progress);

  /**
   * What reading did.
   *
   * @param vocabulary as it is kept
   * @param report concepts read, what was lost by property, and what is doubtful
   * @param revision the new revision
   */
  record Imported(ConceptScheme vocabulary, LossReport report, Revision revision) {}

  /**
   * Removes a vocabulary. Records keep their concepts of it; those are found again once it is back.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND, or CONFLICT for a built-in one
   */
  Revision remove(String name, Author author);

  /** Writes a vocabulary as Turtle. */
  void write(String name, OutputStream out) throws IOException;

  /**
   * Puts records below concepts and takes them from others, as one revision.
   *
   * @return the new revision; the present one when nothing changes
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for a record, or a concept to
   *     add; a concept to take away need not exist any more
   */
  Revision classify(
      Collection<RecordKey> records, Set<ConceptRef> add, Set<ConceptRef> remove, Author author);

  /** Names of the vocabularies that differ between two revisions, sorted. */
  Set<String> changed(Revision from, Revision to);

  /**
   * Takes back what happened to vocabularies between two revisions.
   *
   * @return the new revision; the present one when nothing happened to them
   * @throws org.papilio.platform.problem.ProblemException CONFLICT when one changed again
   */
  Revision undo(Revision before, Revision after, Author author);
}
