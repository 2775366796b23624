/** The XML of dblp: {@link org.papilio.literature.dblp.DblpMapping} says what elements mean. */
@NullMarked
package org.papilio.literature.dblp;

import org.jspecify.annotations.NullMarked;
