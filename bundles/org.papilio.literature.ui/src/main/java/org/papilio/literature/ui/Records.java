package org.papilio.literature.ui;

import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/** Finds the records that requests name. */
final class Records {

  private Records() {}

  static RecordKey key(String text) {
    try {
      return new RecordKey(text);
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).exception(e);
    }
  }

  static LiteratureRecord find(LibrarySnapshot snapshot, String key) {
    return snapshot.find(key(key)).orElseThrow(() -> absent(key));
  }

  static ProblemException absent(String key) {
    return Problem.notFound("the library has no record '" + key + "'").exception();
  }
}
