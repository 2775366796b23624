package org.papilio.literature.api.harvest;

import java.net.URI;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.platform.progress.Progress;

/**
 * Speaks the protocol of a kind of repository. Register it as a service and harvests can use it.
 * Safe for several threads. Every method may wait for the network, asks {@code progress} while it
 * waits, and throws a problem that names the address when the repository cannot be reached or
 * answers nonsense; nothing that a repository sends makes it open another file or go on for ever.
 */
@ConsumerType
public interface LiteratureSource {

  /** Lower-case letters, digits and hyphens, unique among sources: {@code oai-pmh}. */
  String id();

  /** For people: "OAI-PMH 2.0". */
  String label();

  /** Identifier of the {@link org.papilio.literature.api.LiteratureFormat} that reads the pages. */
  String format();

  /** What a repository says of itself. */
  Repository describe(URI address, Progress progress);

  /** The parts of a repository that can be harvested each for itself; empty when it has none. */
  List<RepositorySet> sets(URI address, Progress progress);

  /** The forms in which a repository gives its records, the one that loses least first. */
  List<MetadataForm> forms(URI address, Progress progress);

  /**
   * Fetches all records that the request asks for, page by page.
   *
   * @param sink keeps a page before it returns
   * @return how it ended; incomplete when the repository never comes to an end
   * @throws org.papilio.platform.problem.ProblemException when it cannot go on now; another call
   *     with what {@link HarvestSink#page} was given last goes on from there
   * @throws org.papilio.platform.progress.CancelledException when stopped, likewise
   */
  HarvestEnd fetch(HarvestRequest request, HarvestSink sink, Progress progress);
}
