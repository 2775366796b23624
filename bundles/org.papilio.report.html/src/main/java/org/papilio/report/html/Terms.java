package org.papilio.report.html;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.model.vocabulary.Vocabulary;

/** The labels of all vocabularies that are installed. */
@Component(service = Terms.class)
public final class Terms {

  /** Knows no term. */
  static final Terms NONE = new Terms(List.of());

  private final List<Vocabulary> vocabularies;

  @Activate
  public Terms(
      @Reference(
              name = "vocabulary",
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<Vocabulary> vocabularies) {
    this.vocabularies = List.copyOf(vocabularies);
  }

  Optional<String> label(String scheme, String id, String language) {
    return vocabularies.stream()
        .filter(vocabulary -> vocabulary.scheme().equals(scheme))
        .flatMap(vocabulary -> vocabulary.concepts().stream())
        .filter(concept -> concept.id().equals(id))
        .findFirst()
        .map(concept -> concept.label(language));
  }
}
