package org.papilio.cases.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows something of cases that does not stand in them, such as the literature that is linked to
 * them. Register it as a service; {@code papilio case show} asks all there are.
 */
@ConsumerType
public interface CaseSupplement {

  /**
   * What is known of a case.
   *
   * @param title heading, in the language
   * @param lines one fact each; empty when there is none, then nothing is shown
   */
  record Part(String title, List<String> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** What is known of a case in the newest revision. */
  Part of(Workspace workspace, CaseId id, Locale language);
}
