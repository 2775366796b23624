/** Indicators from the case itself, each with the elements, statements and passages it rests on. */
@NullMarked
package org.papilio.assess.indicators;

import org.jspecify.annotations.NullMarked;
