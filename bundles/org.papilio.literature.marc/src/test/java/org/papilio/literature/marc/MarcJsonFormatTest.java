package org.papilio.literature.marc;

import java.util.List;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;

class MarcJsonFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new MarcJsonFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.sample("array.json"), Samples.sample("lines.json"));
  }
}
