/**
 * EndNote's two spellings: its XML and the %-tags that it took over from refer. Both know the same
 * reference types ({@link org.papilio.literature.endnote.ReferenceTypes}) and write names alike
 * ({@link org.papilio.literature.endnote.EndnoteNames}).
 */
@NullMarked
package org.papilio.literature.endnote;

import org.jspecify.annotations.NullMarked;
