/**
 * Links: {@link org.papilio.literature.links.LinkIndex} knows those that are kept, {@link
 * org.papilio.literature.links.CaseSources} those that cases make by their sources, {@link
 * org.papilio.literature.links.Targets} what they lead to.
 */
@NullMarked
package org.papilio.literature.links;

import org.jspecify.annotations.NullMarked;
