package org.papilio.model.vocabulary;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Terms of one scheme. Several services may bring terms of the same scheme: a plug-in adds, it
 * never edits.
 */
@ConsumerType
public interface Vocabulary {

  /** The scheme that the terms belong to, such as {@code target-group}. */
  String scheme();

  /** The terms, in the order in which people should see them. */
  List<Concept> concepts();
}
