package org.papilio.literature.api.bibliographies;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;

/** Formats records as lists of references. Safe for several threads. */
@ProviderType
public interface Bibliographies {

  /**
   * Styles whose id or title has all the words, by id.
   *
   * @param words upper and lower case alike; empty for all
   */
  List<BibliographyStyle> styles(String words);

  /**
   * A list of references.
   *
   * @param records in the order wanted; a style that sorts its list sorts them anew
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for an unknown style, BAD_INPUT
   *     for a style that has no list of references
   */
  Bibliography format(List<LiteratureRecord> records, BibliographyRequest request);

  /**
   * A list of references.
   *
   * @param text the whole list, in the form that was asked for
   * @param entries each entry on its own, in the order of the list
   */
  record Bibliography(String text, List<Entry> entries) {
    public Bibliography {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One entry.
   *
   * @param record what it is about
   * @param text in the form that was asked for, without a line break at its end
   */
  record Entry(RecordKey record, String text) {}
}
