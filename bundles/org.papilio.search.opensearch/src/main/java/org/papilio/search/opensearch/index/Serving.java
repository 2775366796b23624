package org.papilio.search.opensearch.index;

import java.util.Set;
import org.papilio.cases.api.Revision;

/**
 * An index of the cluster as it was last looked at.
 *
 * @param index its name
 * @param fingerprint arrangement under which it was made
 * @param revision what it holds all of
 * @param writing number of the last writing into it
 * @param languages of its texts
 */
public record Serving(
    String index, String fingerprint, Revision revision, long writing, Set<String> languages) {

  public Serving {
    languages = Set.copyOf(languages);
  }
}
