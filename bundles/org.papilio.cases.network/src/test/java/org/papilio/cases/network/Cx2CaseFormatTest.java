package org.papilio.cases.network;

import org.papilio.cases.api.CaseFormat;

/** The laws of networks and of formats of cases, for Cx2. */
class Cx2CaseFormatTest implements NetworkContract {

  @Override
  public CaseFormat format() {
    return new Cx2CaseFormat();
  }
}
