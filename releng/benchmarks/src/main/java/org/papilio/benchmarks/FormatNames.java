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
          "biblioscape.BiblioscapeFormat",
          "bibtex.BibtexFormat",
          "cff.CffFormat",
          "citavi.CitaviFormat",
          "copac.CopacFormat",
          "csl.CslJsonFormat",
          "dblp.DblpFormat",
          "doaj.DoajFormat",
          "dublincore.DublinCoreFormat",
          "endnote.EndnoteXmlFormat",
          "endnote.ReferFormat",
          "inspec.InspecFormat",
          "isi.IsiFormat",
          "jalc.JalcFormat",
          "jstor.JatsFormat",
          "marc.MarcFormat",
          "marc.MarcJsonFormat",
          "marc.MarcXmlFormat",
          "marc.MnemonicFormat",
          "medline.MedlineFormat",
          "medline.PubmedXmlFormat",
          "mods.ModsFormat",
          "msbib.MsbibFormat",
          "ovid.OvidFormat",
          "repec.NepFormat",
          "ris.RisFormat");

  private FormatNames() {}
}
