package org.papilio.literature.marc;

import java.util.List;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;

class MarcFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new MarcFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.sample("utf8.mrc"), Samples.sample("marc8.mrc"));
  }
}
