package org.papilio.cases.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.CasesPackage;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** What CSV and XLSX have in common once they are read. */
final class Tables {

  private Tables() {}

  static CaseFormat.Import read(
      Table table,
      Path source,
      Map<String, String> options,
      CaseCodec codec,
      @Nullable Snapshot into,
      Progress progress)
      throws IOException {
    String file = options.getOrDefault("mapping", "");
    Mapping mapping =
        file.isEmpty() ? byHeader(table.header(), source) : Mapping.read(Path.of(file));
    return new TableImport(CsvFile.name(source), table, mapping, codec, into).run(progress);
  }

  private static Mapping byHeader(List<String> header, Path source) {
    boolean known =
        header.stream()
            .map(one -> one.split("[.\\[]", 2)[0])
            .anyMatch(one -> CasesPackage.Literals.CASE.getEStructuralFeature(one) != null);
    if (!known) {
      throw Problem.badInput("no column is named after a feature of a case")
          .at(CsvFile.name(source))
          .fix("say how columns become features: --mapping FILE (docs/formats/mapping.md)")
          .exception();
    }
    return Mapping.byHeader(header);
  }
}
