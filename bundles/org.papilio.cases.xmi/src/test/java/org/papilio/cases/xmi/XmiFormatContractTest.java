package org.papilio.cases.xmi;

import java.util.List;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.tck.CaseFormatContract;

class XmiFormatContractTest implements CaseFormatContract {

  @Override
  public CaseFormat format() {
    return new XmiCaseFormat(List.of());
  }
}
