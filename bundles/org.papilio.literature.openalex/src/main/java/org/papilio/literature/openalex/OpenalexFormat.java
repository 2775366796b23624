package org.papilio.literature.openalex;

import java.text.ParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.json.LookupFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Works as OpenAlex gives them: one, an answer with a list, or one a line; also packed by gzip. */
@Component(service = LiteratureFormat.class)
public final class OpenalexFormat extends LookupFormat {

  static final String ID = "openalex";

  private static final Pattern MARK =
      Pattern.compile("https://openalex\\.org/W|api\\.openalex\\.org|\"abstract_inverted_index\"");
  private static final JsonMapper JSON = new JsonMapper();

  @Activate
  public OpenalexFormat() {
    super(ID, "OpenAlex", MARK);
  }

  @Override
  protected Optional<LiteratureRecord> work(String object, RecordSink sink) throws ParseException {
    try {
      JsonNode node = JSON.readTree(object);
      return OpenalexWork.isWork(node)
          ? Optional.of(OpenalexWork.read(node, sink))
          : Optional.empty();
    } catch (JacksonException e) {
      throw new ParseException(e.getOriginalMessage(), 0);
    }
  }
}
