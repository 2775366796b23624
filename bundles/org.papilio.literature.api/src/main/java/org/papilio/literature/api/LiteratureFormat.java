package org.papilio.literature.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;

/**
 * Reads and writes one format of bibliographic records. Register it as a service and it appears in
 * every import and export. Safe for use by several threads: all state of a reading lives in the
 * call. Every format passes {@code org.papilio.literature.tck.LiteratureFormatContract}.
 */
@ConsumerType
public interface LiteratureFormat {

  FormatInfo info();

  /**
   * How likely the beginning of a file is of this format.
   *
   * @param start the first 4,096 bytes or fewer, in any encoding
   * @return 0 (surely not) to 1 (surely)
   */
  double sniff(byte[] start);

  /**
   * Streams every record into {@code sink}, in the order of the source. A record that cannot be
   * read is reported there with its line or offset, reason and raw text, and the reading goes on
   * behind it; no content of a file makes this method throw. Needs memory for the largest record,
   * not for the file.
   *
   * @throws IOException when the file itself cannot be read, with its name
   * @throws org.papilio.platform.progress.CancelledException when the person stopped the import
   */
  void read(SourceFile source, RecordSink sink) throws IOException;

  /**
   * Writes records so that {@link #read} gives them back. What the format cannot say is counted as
   * dropped or changed in {@code losses}, by variable.
   *
   * @param out UTF-8 where the format has a text encoding; left open
   * @throws IOException when {@code out} refuses
   */
  void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException;
}
