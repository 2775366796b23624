package org.papilio.cases.json;

import java.util.List;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.tck.CaseFormatContract;

class JsonFormatContractTest implements CaseFormatContract {

  @Override
  public CaseFormat format() {
    return new JsonCaseFormat(List.of());
  }
}
