/** Search/Retrieve via URL from the server's side: CQL read, found records written as XML. */
@NullMarked
package org.papilio.search.sru;

import org.jspecify.annotations.NullMarked;
