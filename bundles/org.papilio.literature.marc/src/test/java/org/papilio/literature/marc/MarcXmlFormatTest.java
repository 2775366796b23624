package org.papilio.literature.marc;

import java.util.List;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;

class MarcXmlFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new MarcXmlFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.sample("collection.xml"), Samples.sample("record.xml"));
  }
}
