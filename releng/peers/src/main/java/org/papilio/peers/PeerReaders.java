package org.papilio.peers;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jbibtex.BibTeXParser;
import org.marc4j.MarcPermissiveStreamReader;

/** Readers of the peers. */
final class PeerReaders {

  private PeerReaders() {}

  static long jbibtex(Path file) throws Exception {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new BibTeXParser().parse(reader).getEntries().size();
    }
  }

  /** As tolerant as it can be, converting all to UTF-8. */
  static long marc4j(Path file) throws Exception {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      MarcPermissiveStreamReader reader = new MarcPermissiveStreamReader(in, true, true);
      long records = 0;
      while (reader.hasNext()) {
        reader.next();
        records++;
      }
      return records;
    }
  }
}
