/** Screening for the page: routes, and the views that use them. */
@NullMarked
package org.papilio.screening.ui;

import org.jspecify.annotations.NullMarked;
