package org.papilio.search.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which engine answers searches, and how it is reached; the same for all workspaces of this
 * installation. It is a service with the property {@value #ENGINE}: an engine asks for the settings
 * whose property names it, so that exactly one engine is there.
 */
@ProviderType
public interface SearchSettings {

  /** The service property, and the setting, that names the engine. */
  String ENGINE = "search.engine";

  /** The engine inside this process. */
  String LUCENE = "lucene";

  /** The engine on machines of its own. */
  String OPENSEARCH = "opensearch";

  /** {@value #LUCENE} or {@value #OPENSEARCH}. */
  String engine();

  /**
   * One setting.
   *
   * @param name such as {@code search.url}
   * @return as written, without blanks around it; empty when it is not set
   */
  Optional<String> value(String name);

  /** Where a setting of that name is written, for messages: a file, or an environment variable. */
  String place(String name);
}
