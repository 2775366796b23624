/**
 * Open vocabularies: the terms that an attribute with the annotation {@code urn:papilio:vocabulary}
 * may take. Ours lie as data in {@code vocabularies/*.json}; a plug-in adds terms or whole schemes
 * by registering a {@link org.papilio.model.vocabulary.Vocabulary} service.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.model.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
