package org.papilio.literature.api.classes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.SourceField;

/**
 * The concepts that stand in a record itself: one source field {@code skos:concept} each, so that
 * merges, undo and every store keep them; bodies of literature are concepts of the vocabulary
 * {@value #BODIES} and stay where they are.
 */
public final class Classification {

  /** Name of the vocabulary that the bodies of literature make. */
  public static final String BODIES = "bodies";

  /** Format of the source fields that hold concepts. */
  public static final String FORMAT = "skos";

  /** Name of the source fields that hold concepts. */
  public static final String FIELD = "concept";

  private Classification() {}

  /** The concepts of a record, sorted; what is no name of a concept is passed over. */
  public static Set<ConceptRef> of(LiteratureRecord record) {
    if (record.bodies().isEmpty() && record.sourceFields().isEmpty()) {
      return Set.of();
    }
    Set<ConceptRef> concepts = new TreeSet<>();
    record.bodies().forEach(body -> concepts.add(new ConceptRef(BODIES, body.id())));
    for (SourceField field : record.sourceFields()) {
      if (holdsConcept(field)) {
        ConceptRef.tryParse(field.value()).ifPresent(concepts::add);
      }
    }
    return Collections.unmodifiableSet(concepts);
  }

  /** Whether a source field holds a concept. */
  public static boolean holdsConcept(SourceField field) {
    return field.format().equals(FORMAT) && field.name().equals(FIELD);
  }

  /** The record with these concepts instead of those it had. */
  public static LiteratureRecord with(LiteratureRecord record, Collection<ConceptRef> concepts) {
    List<SourceField> fields = new ArrayList<>();
    record.sourceFields().stream().filter(field -> !holdsConcept(field)).forEach(fields::add);
    Set<BodyOfLiterature> bodies = new TreeSet<>();
    for (ConceptRef concept : new TreeSet<>(concepts)) {
      if (concept.vocabulary().equals(BODIES)) {
        bodies.add(new BodyOfLiterature(concept.concept()));
      } else {
        fields.add(new SourceField(FORMAT, FIELD, concept.toString()));
      }
    }
    return record.edit().bodies(bodies).sourceFields(fields).build();
  }
}
