package org.papilio.benchmarks;

import java.lang.annotation.Annotation;
import org.papilio.cases.git.GitWorkspaces;

/** The settings of workspaces, as they are when nobody sets them. */
final class Patience implements GitWorkspaces.Config {

  @Override
  public int patience_seconds() {
    return 15;
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return GitWorkspaces.Config.class;
  }
}
