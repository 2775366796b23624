package @package@.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;
import org.papilio.platform.text.Messages;

/** The kinds of offers; their words stand in the message files. */
@Component
public final class @class@Kinds implements Vocabulary {

  static final String SCHEME = "@name@-kind";

  @Override
  public String scheme() {
    return SCHEME;
  }

  @Override
  public List<Concept> concepts() {
    return List.of(concept("COUNSELLING"), concept("GROUP"), concept("MONEY"));
  }

  private static Concept concept(String id) {
    String label = Messages.of(@class@Kinds.class, java.util.Locale.ENGLISH).text(SCHEME + "." + id);
    return new Concept(id, Map.of("en", label), Map.of(), Optional.empty());
  }
}
