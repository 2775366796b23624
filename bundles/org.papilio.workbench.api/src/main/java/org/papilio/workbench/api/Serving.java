package org.papilio.workbench.api;

import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;

/** A workbench that is being served, until it is closed or the platform ends. */
@ProviderType
public interface Serving extends AutoCloseable {

  /** The lasting address, such as {@code http://127.0.0.1:8731/}. */
  URI address();

  /** A new address that lets one browser in, once. */
  URI openingAddress();

  /** Opens the page in the person's browser; false where there is no desktop or browser. */
  boolean openBrowser();

  /** Waits until the serving ends. */
  void awaitEnd() throws InterruptedException;

  @Override
  void close();
}
