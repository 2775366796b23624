package org.papilio.cases.network;

import org.papilio.cases.api.CaseFormat;

/** The laws of networks and of formats of cases, for Gexf. */
class GexfCaseFormatTest implements NetworkContract {

  @Override
  public CaseFormat format() {
    return new GexfCaseFormat();
  }
}
