package org.papilio.literature.marc;

import java.util.List;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;

class MnemonicFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new MnemonicFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.sample("two.mrk"), Samples.sample("one.mrk"));
  }
}
