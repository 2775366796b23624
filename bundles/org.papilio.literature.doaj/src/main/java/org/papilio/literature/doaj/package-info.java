/**
 * Articles of the Directory of Open Access Journals: {@link
 * org.papilio.literature.doaj.DoajArticle} says what one means.
 */
@NullMarked
package org.papilio.literature.doaj;

import org.jspecify.annotations.NullMarked;
