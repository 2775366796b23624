/**
 * Vocabularies: {@link org.papilio.literature.vocabularies.SkosReader} reads SKOS, {@link
 * org.papilio.literature.vocabularies.VocabularyFile} is the form they are kept in, {@link
 * org.papilio.literature.vocabularies.WorkspaceVocabularies} those of a workspace.
 */
@NullMarked
package org.papilio.literature.vocabularies;

import org.jspecify.annotations.NullMarked;
