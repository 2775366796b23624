package org.papilio.search.literature;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.classes.Classification;
import org.papilio.literature.api.classes.ConceptRef;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.literature.api.links.LinkService;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.search.api.FieldValue;

/**
 * The concepts and links around records. Vocabularies belong to the workspace, so they are followed
 * by revision: whoever changes one changes the documents of the records below it.
 */
final class Surroundings {

  private final LiteratureLabels labels;
  private final @Nullable VocabularyService vocabularies;
  private final @Nullable LinkService links;

  Surroundings(
      LiteratureLabels labels,
      @Nullable VocabularyService vocabularies,
      @Nullable LinkService links) {
    this.labels = labels;
    this.vocabularies = vocabularies;
    this.links = links;
  }

  /** What is around the records of one revision. */
  interface Of {
    List<FieldValue> values(LiteratureRecord record);
  }

  Of of(Workspace workspace, Revision revision) {
    VocabularyService known = vocabularies;
    List<ConceptScheme> all = known == null ? List.of() : known.of(workspace).all(revision);
    RecordClasses classes = new RecordClasses(labels, all);
    // The newest links are at hand; an older revision than the newest is indexed but for a moment.
    boolean newest = revision.equals(workspace.store().head());
    return record -> classes.of(record, links(workspace, newest ? null : revision, record.key()));
  }

  private List<LiteratureLink> links(
      Workspace workspace, @Nullable Revision revision, RecordKey key) {
    LinkService known = links;
    if (known == null) {
      return List.of();
    }
    return revision == null ? known.of(workspace).of(key) : known.of(workspace).of(revision, key);
  }

  /**
   * Keys of records whose surroundings differ between two revisions.
   *
   * @param records those of the later revision; walked only when a vocabulary differs
   */
  Set<String> changed(
      Workspace workspace, Revision from, Revision to, Supplier<LibrarySnapshot> records) {
    Set<String> keys = new TreeSet<>();
    LinkService linked = links;
    if (linked != null) {
      linked.of(workspace).changed(from, to).forEach(key -> keys.add(key.value()));
    }
    VocabularyService known = vocabularies;
    Set<String> differ = known == null ? Set.of() : known.of(workspace).changed(from, to);
    if (!differ.isEmpty()) {
      records
          .get()
          .forEach(
              record -> {
                if (Classification.of(record).stream()
                    .anyMatch(concept -> differ.contains(concept.vocabulary()))) {
                  keys.add(record.key().value());
                }
              });
      if (linked != null) {
        for (LiteratureLink link : linked.of(workspace).all()) {
          if (link.target().kind() == LinkTarget.Kind.CONCEPT
              && differ.contains(ConceptRef.parse(link.target().id()).vocabulary())) {
            keys.add(link.record().value());
          }
        }
      }
    }
    return keys;
  }
}
