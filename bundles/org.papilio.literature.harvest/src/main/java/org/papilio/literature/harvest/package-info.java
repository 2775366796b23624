/** Harvests of a workspace: what is remembered of them, and how a run becomes an import. */
@NullMarked
package org.papilio.literature.harvest;

import org.jspecify.annotations.NullMarked;
