package org.papilio.report.html;

import java.lang.reflect.Proxy;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.report.api.ReportSection;
import org.papilio.report.tck.ReportSectionContract;

class CasesSectionTest implements ReportSectionContract {

  private final Snapshot snapshot = new OneCase();

  @Override
  public ReportSection section() {
    return new CasesSection(new CaseContents(), Terms.NONE);
  }

  /** The section reads the snapshot alone; asking the workspace anything would fail. */
  @Override
  public Workspace workspace() {
    return (Workspace)
        Proxy.newProxyInstance(
            Workspace.class.getClassLoader(),
            new Class<?>[] {Workspace.class},
            (proxy, called, arguments) -> {
              throw new UnsupportedOperationException(called.getName());
            });
  }

  @Override
  public Snapshot snapshot() {
    return snapshot;
  }
}
