package org.papilio.literature.api.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;

/**
 * What a merged record was made of.
 *
 * @param key of the merged record; also the key of one of the origins
 * @param origins the records before the merge, whole, by key
 * @param fields by field ({@code title}, {@code author}, {@code issued} …) the key of the origin
 *     that it came from; for fields that collect from several ({@code keywords}, {@code bodies},
 *     {@code fields}) the key that they begin with
 * @param author name of who merged
 * @param when in UTC
 */
public record MergedRecord(
    RecordKey key,
    List<LiteratureRecord> origins,
    Map<String, RecordKey> fields,
    String author,
    Instant when) {

  public MergedRecord {
    origins = List.copyOf(origins);
    fields = Map.copyOf(fields);
  }
}
