/**
 * Messages of New Economics Papers (NEP), the announcements of RePEc: {@link
 * org.papilio.literature.repec.NepPapers} finds the papers of a message.
 */
@NullMarked
package org.papilio.literature.repec;

import org.jspecify.annotations.NullMarked;
