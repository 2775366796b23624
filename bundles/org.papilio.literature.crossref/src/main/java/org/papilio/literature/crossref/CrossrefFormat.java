package org.papilio.literature.crossref;

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

/** Works as Crossref gives them: one, an answer with a list, or one a line; also packed by gzip. */
@Component(service = LiteratureFormat.class)
public final class CrossrefFormat extends LookupFormat {

  static final String ID = "crossref";

  private static final Pattern MARK =
      Pattern.compile(
          "\"(?:reference-count|is-referenced-by-count|content-domain|message-type)\"\\s*:");
  private static final JsonMapper JSON = new JsonMapper();

  @Activate
  public CrossrefFormat() {
    super(ID, "Crossref", MARK);
  }

  @Override
  protected Optional<LiteratureRecord> work(String object, RecordSink sink) throws ParseException {
    try {
      JsonNode node = JSON.readTree(object);
      return CrossrefWork.isWork(node)
          ? Optional.of(CrossrefWork.read(node, sink))
          : Optional.empty();
    } catch (JacksonException e) {
      throw new ParseException(e.getOriginalMessage(), 0);
    }
  }
}
