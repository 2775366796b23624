package org.papilio.literature.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One file of an import and what became of its content.
 *
 * @param name as the person named it; a member of an archive as {@code archive.zip!folder/refs.ris}
 * @param size in bytes, as it was read
 * @param sha256 of its bytes, 64 hexadecimal digits; empty when it was not read to the end
 * @param format identifier of the format that read it; empty when it was refused
 * @param encoding that its text was read in, such as {@code UTF-8}; empty when it was refused
 * @param refused why nothing of it was read; empty when it was read
 * @param read records met
 * @param accepted records taken over
 * @param kept values taken over unchanged, by field
 * @param changed values taken over in another form, by field
 * @param dropped values lost, by field
 * @param notes what else the person should know, one sentence each
 */
public record ImportedFile(
    String name,
    long size,
    String sha256,
    String format,
    String encoding,
    String refused,
    long read,
    long accepted,
    Map<String, Long> kept,
    Map<String, Long> changed,
    Map<String, Long> dropped,
    List<String> notes) {

  public ImportedFile {
    kept = Collections.unmodifiableMap(new TreeMap<>(kept));
    changed = Collections.unmodifiableMap(new TreeMap<>(changed));
    dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
    notes = List.copyOf(notes);
  }

  /** Whether nothing of it was read, since no format knows it or it could not be opened. */
  public boolean isRefused() {
    return !refused.isEmpty();
  }
}
