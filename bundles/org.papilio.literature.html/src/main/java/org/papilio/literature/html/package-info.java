/** Saved web pages as text: {@link org.papilio.literature.html.HtmlExtractor}. */
@NullMarked
package org.papilio.literature.html;

import org.jspecify.annotations.NullMarked;
