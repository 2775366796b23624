/** Reads which engine answers searches, and how it is reached. */
@NullMarked
package org.papilio.search.settings;

import org.jspecify.annotations.NullMarked;
