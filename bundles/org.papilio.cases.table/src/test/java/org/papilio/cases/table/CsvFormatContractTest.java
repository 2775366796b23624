package org.papilio.cases.table;

import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.tck.CaseFormatContract;

class CsvFormatContractTest implements CaseFormatContract {

  @Override
  public CaseFormat format() {
    try {
      Class<?> codec = Class.forName("org.papilio.cases.json.JsonCaseCodec");
      return new CsvCaseFormat((CaseCodec) codec.getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean losesNothing() {
    return false;
  }
}
