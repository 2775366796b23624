package org.papilio.report.api;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One section of a report, as a service. A section that throws is named in the report and leaves
 * the other sections as they are.
 */
@ConsumerType
public interface ReportSection {

  /** Short, lasting and unique: small letters, digits and hyphens; the anchor of the section. */
  String id();

  /**
   * Its place; smaller comes first. Ours stand at 100 (cases), 200 (governance), 300 (comparison),
   * 400 (policy mix), 500 (literature) and 900 (evidence).
   */
  int order();

  /** Its heading. */
  String title(Locale locale);

  /** What stands below the heading; empty when it has nothing to say, it is then left out. */
  Optional<Html> render(ReportRequest request);
}
