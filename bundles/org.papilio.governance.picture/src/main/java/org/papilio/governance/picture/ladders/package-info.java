/** One ladder of scales per case, many beside each other. */
@NullMarked
package org.papilio.governance.picture.ladders;

import org.jspecify.annotations.NullMarked;
