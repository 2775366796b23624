/** Workbooks in the form of ECMA-376. */
@NullMarked
package org.papilio.platform.xlsx;

import org.jspecify.annotations.NullMarked;
