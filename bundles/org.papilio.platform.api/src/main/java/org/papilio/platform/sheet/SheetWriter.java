package org.papilio.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Writes workbooks; a service. */
@ProviderType
public interface SheetWriter {

  /**
   * Writes sheets as an XLSX workbook. A text stays a text, even one that begins like a formula;
   * one of more than 32,767 letters is cut, for a cell holds no more. Equal sheets give equal
   * bytes.
   *
   * @param sheets one or more; their names are cut and made unlike where a workbook demands it
   * @param out stays open
   * @throws org.papilio.platform.problem.ProblemException FAILURE, when a sheet has more rows or
   *     columns than a workbook can hold
   */
  void write(List<Sheet> sheets, OutputStream out) throws IOException;
}
