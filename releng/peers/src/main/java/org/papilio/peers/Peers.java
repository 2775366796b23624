package org.papilio.peers;

import java.util.Map;
import org.papilio.benchmarks.Contest;

/** Measures one of the peers in this process; the arguments are those of {@link Contest#run}. */
public final class Peers {

  private Peers() {}

  public static void main(String[] args) throws Exception {
    Contest.run(
        args,
        Map.of("Solr", Solr::new, "FTS5", Fts5::new),
        Map.of("jbibtex", PeerReaders::jbibtex, "marc4j", PeerReaders::marc4j));
    // Solr leaves threads that do not end
    System.exit(0);
  }
}
