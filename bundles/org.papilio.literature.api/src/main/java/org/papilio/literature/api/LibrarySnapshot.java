package org.papilio.literature.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Revision;

/** The records of one revision. Never changes; safe for several threads. */
@ProviderType
public interface LibrarySnapshot {

  Revision revision();

  /** How many records there are. */
  long size();

  Optional<LiteratureRecord> find(RecordKey key);

  /**
   * Records with a DOI, however it is spelled: with or without address and capitals.
   *
   * @return by key; more than one where the library holds duplicates
   */
  List<LiteratureRecord> findByDoi(String doi);

  /**
   * A page of records by key.
   *
   * @param after the last key of the page before; empty for the first page
   * @param limit 1 to 10,000
   */
  List<LiteratureRecord> page(Optional<RecordKey> after, int limit);

  /** Hands over all records, in an order that is the same each time. Holds few in memory. */
  void forEach(Consumer<LiteratureRecord> action);
}
