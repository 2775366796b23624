package org.papilio.literature.api.tagged;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.literature.api.LiteratureRecord;

/** What the tags of a format mean. Both ways together lose nothing that a tag can say. */
@ConsumerType
public interface TaggedMapping {

  /** Identifier of the format, as in {@link org.papilio.literature.api.FormatInfo}. */
  String format();

  /**
   * The variables that a tag's value may go to: those of CSL, "type", "keyword", "bodies" and
   * "key"; none when it stays a source field.
   */
  Set<String> variables(String tag);

  /** The tag that every record must begin with; empty when there is none. */
  default String first() {
    return "";
  }

  /** The record without source fields. Never fails, whatever the values. */
  LiteratureRecord read(TaggedRecord in);

  /** The record as tags that {@link #read} gives back, regardless of its source fields. */
  TaggedRecord write(LiteratureRecord record);
}
