/**
 * The tagged export of Biblioscape: {@link org.papilio.literature.biblioscape.BiblioscapeMapping}
 * says what tags mean.
 */
@NullMarked
package org.papilio.literature.biblioscape;

import org.jspecify.annotations.NullMarked;
