package org.papilio.literature.api.attachments;

import org.osgi.annotation.versioning.ProviderType;

/** Takes the pages that a {@link TextExtractor} gives. */
@ProviderType
public interface PageSink {

  /**
   * A page.
   *
   * @param number from 1, one more than the page before
   * @param text may be empty
   * @throws org.papilio.platform.progress.CancelledException when somebody paused or stopped the
   *     work; let it pass
   */
  void page(int number, String text);

  /** What the person should know of the text as a whole, one sentence: that it was cut. */
  void note(String sentence);

  /** Whether somebody paused or stopped the work; asked at least every 100 ms within a page. */
  boolean stopped();
}
