package org.papilio.literature.api.harvest;

import org.osgi.annotation.versioning.ProviderType;

/** Keeps the pages of a harvest. */
@ProviderType
@FunctionalInterface
public interface HarvestSink {

  /**
   * Keeps a page; it is on the disk when this returns.
   *
   * @param utf8 the page in UTF-8, without byte order mark
   * @param records how many it holds, deleted ones included
   * @param resume goes on behind this page when handed to {@link HarvestRequest#resume}
   */
  void page(byte[] utf8, int records, String resume);
}
