package org.papilio.benchmarks;

import java.util.List;

/**
 * The formats that {@link LiteratureReadingBenchmark} knows, as classes below {@code
 * org.papilio.literature}; one that is not on the class path is named and left out. To add one, add
 * its line here and its bundle to the pom.
 */
final class FormatNames {

  static final List<String> ALL =
      List.of(
          "bibtex.BibtexFormat",
          "cff.CffFormat",
          "csl.CslJsonFormat",
          "marc.MarcFormat",
          "marc.MarcJsonFormat",
          "marc.MarcXmlFormat",
          "marc.MnemonicFormat",
          "mods.ModsFormat",
          "dublincore.DublinCoreFormat",
          "endnote.EndnoteXmlFormat",
          "endnote.ReferFormat",
          "isi.IsiFormat",
          "medline.MedlineFormat",
          "medline.PubmedXmlFormat",
          "ovid.OvidFormat",
          "ris.RisFormat");

  private FormatNames() {}
}
