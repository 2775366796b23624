package @package@.vocabulary;

import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.MessageVocabulary;
import org.papilio.model.vocabulary.Vocabulary;

/** The kinds of offers; their words stand in the message files. */
@Component(service = Vocabulary.class)
public final class @class@Kinds extends MessageVocabulary {

  public @class@Kinds() {
    super(@class@Kinds.class, "@name@-kind", "COUNSELLING", "GROUP", "MONEY");
  }
}
