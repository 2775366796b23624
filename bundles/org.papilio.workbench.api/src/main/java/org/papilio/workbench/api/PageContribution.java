package org.papilio.workbench.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The page in which views are shown, as a service; there is one. Its files lie in the folder {@code
 * web/} of its bundle.
 */
@ConsumerType
public interface PageContribution {

  /**
   * Path of the HTML file in the bundle. In it the server replaces {@code @nonce@} by the token
   * that allows inline scripts, {@code @base@} by the address of the bundle's folder {@code web/},
   * without a slash at the end, and {@code @lang@} by the language.
   */
  String template();
}
