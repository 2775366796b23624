package org.papilio.search.opensearch.index;

import java.util.Set;
import org.papilio.cases.api.Revision;

/**
 * An index of the cluster as it was last looked at.
 *
 * @param index its name
 * @param fingerprint arrangement under which it was made
 * @param revision what it holds all of
 * @param marks what it holds beside the revision
 * @param writing number of the last writing into it
 * @param languages of its texts
 * @param documents in it
 */
public record Serving(
    String index,
    String fingerprint,
    Revision revision,
    Marks marks,
    long writing,
    Set<String> languages,
    long documents) {

  public Serving {
    languages = Set.copyOf(languages);
  }

  /** The same under another name. */
  Serving named(String name) {
    return new Serving(name, fingerprint, revision, marks, writing, languages, documents);
  }
}
