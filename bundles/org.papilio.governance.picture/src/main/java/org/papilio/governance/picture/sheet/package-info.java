/** What all pictures of several cases share: settings, title, legend, sources, the document. */
@NullMarked
package org.papilio.governance.picture.sheet;

import org.jspecify.annotations.NullMarked;
