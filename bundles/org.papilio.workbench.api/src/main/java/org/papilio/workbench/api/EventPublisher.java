package org.papilio.workbench.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells open pages that something happened. A service of the HTTP server: refer to it optionally,
 * it is absent where no page can be.
 */
@ProviderType
public interface EventPublisher {

  /**
   * Sends an event to every open page; never blocks, never fails when none is open.
   *
   * @param topic what happened: {@code cases}, {@code library}, {@code assessments}, {@code index},
   *     {@code plugins}, {@code contributions}, or a plug-in's own
   * @param data a record, map, list or plain value, written as JSON
   */
  void publish(String topic, Object data);
}
