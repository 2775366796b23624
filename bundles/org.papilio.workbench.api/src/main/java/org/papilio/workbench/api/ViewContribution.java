package org.papilio.workbench.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A view of the page, as a service; its life is the view's life. The files of the view lie in the
 * folder {@code web/} of the same bundle.
 */
@ConsumerType
public interface ViewContribution {

  /** What the page must know before it loads the view; constant. */
  ViewInfo view();
}
