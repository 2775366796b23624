package org.papilio.cases.participedia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.tck.CaseFormatContract;

class ParticipediaContractTest implements CaseFormatContract {

  @Override
  public CaseFormat format() {
    return new ParticipediaFormat();
  }

  @Override
  public Path example(Path folder) throws IOException {
    Files.writeString(folder.resolve("case-locations-2026.csv"), "id,country\n1,Italy\n2,\n");
    return folder;
  }
}
