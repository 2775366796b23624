/**
 * Classification: vocabularies whose concepts records belong to.
 *
 * <p>A {@link org.papilio.literature.api.classes.ConceptScheme} is a vocabulary as SKOS describes
 * it: concepts with labels in several languages, broader and narrower. The vocabularies of a
 * workspace are files of it, versioned and undone with it; beside them stand those that come with
 * the platform: the bodies of literature and the lists of terms that cases use.
 *
 * <p>One walk: {@code service.of(workspace).add(file, Optional.empty(), author)} reads a SKOS file,
 * then {@code vocabularies.classify(keys, Set.of(ConceptRef.parse("ethos:housing-first")),
 * Set.of(), author)} puts records below a concept, and {@code scheme.withBroader("housing-first")}
 * says where a record of it counts.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.classes;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
