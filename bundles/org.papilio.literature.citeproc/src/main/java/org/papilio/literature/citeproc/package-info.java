/**
 * References in CSL styles: {@link org.papilio.literature.citeproc.Styles} finds a style, {@link
 * org.papilio.literature.citeproc.CslItem} hands a record to the formatter.
 */
@NullMarked
package org.papilio.literature.citeproc;

import org.jspecify.annotations.NullMarked;
