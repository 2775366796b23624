package org.papilio.literature.api.tagged;

import java.util.ArrayList;
import java.util.List;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.LiteratureRecord;

/** Bodies of literature in formats that know keywords only: as keywords {@code body:RESCALING}. */
public final class Keywords {

  private static final String BODY = "body:";

  private Keywords() {}

  /** Adds a word of the source: as body of literature where it names one, else as keyword. */
  public static void add(LiteratureRecord.Builder record, String word) {
    if (word.startsWith(BODY)) {
      try {
        record.body(BodyOfLiterature.parse(word.substring(BODY.length())));
        return;
      } catch (IllegalArgumentException e) {
        // No body of literature after all: then it is a keyword.
      }
    }
    record.keyword(word);
  }

  /** Keywords, then bodies of literature, as words to write. */
  public static List<String> of(LiteratureRecord record) {
    List<String> words = new ArrayList<>(record.keywords());
    record.bodies().forEach(body -> words.add(BODY + body.id()));
    return words;
  }
}
