package org.papilio.cases.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.progress.Progress;

/** How a network stands in a file. */
interface NetworkSyntax {

  /**
   * @param name of the file, for messages
   * @param report takes what is left out
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT, with the line, for what is not
   *     of this form
   */
  Network read(InputStream in, String name, LossReport.Builder report, Progress progress)
      throws IOException;

  /** Writes; equal networks give equal bytes. */
  void write(Network network, OutputStream out) throws IOException;
}
