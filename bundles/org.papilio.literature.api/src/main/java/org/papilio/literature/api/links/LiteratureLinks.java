package org.papilio.literature.api.links;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.literature.api.RecordKey;

/** The links of one workspace. Safe for several threads. */
@ProviderType
public interface LiteratureLinks {

  /** The links of a record in the newest revision, by target; kept ones only. */
  List<LiteratureLink> of(RecordKey record);

  /** The links of a record in a revision, by target; kept ones only. */
  List<LiteratureLink> of(Revision revision, RecordKey record);

  /** The sources of cases, and what rests on them, that name a record, by case. */
  List<LiteratureLink> citing(RecordKey record);

  /**
   * The links to something in the newest revision, by target and record: to a case with those to
   * its elements, and with its sources that name a record.
   */
  List<LiteratureLink> to(LinkTarget target);

  /** All kept links, by record and target. */
  List<LiteratureLink> all();

  /**
   * Keeps links, as one revision. A link that says the same as one there is changes its note only.
   *
   * @return the links as they are kept, with their ids
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for a record or target that is
   *     not there
   */
  List<LiteratureLink> add(Collection<LiteratureLink> links, Author author);

  /**
   * Takes links away, as one revision.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for an id that is not there
   */
  Revision remove(Set<String> ids, Author author);

  /** What people call a target in a language; its id where it is gone. */
  String label(LinkTarget target, String language);

  /**
   * Things to link to whose label or id contains all words, accents and capitals regardless: cases,
   * concepts and criteria; with {@code case:NAME#words} the elements of a case.
   *
   * @param limit most things to name, 1 to 1,000
   */
  List<LinkedThing> suggest(String words, String language, int limit);

  /** Links with an end that is not there any more, and which one that is. */
  List<Loose> loose();

  /**
   * A link with an end that is not there.
   *
   * @param link as it is kept
   * @param record whether the record is missing; else the target is
   */
  record Loose(LiteratureLink link, boolean record) {}

  /** Keys of records whose links differ between two revisions, sorted. */
  Set<RecordKey> changed(Revision from, Revision to);

  /**
   * Takes back what happened to links between two revisions, and leaves later work on other links
   * alone.
   *
   * @return the new revision; the present one when nothing happened to links
   */
  Revision undo(Revision before, Revision after, Author author);
}
