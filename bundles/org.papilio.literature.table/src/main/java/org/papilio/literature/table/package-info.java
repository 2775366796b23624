/**
 * Tables: {@link org.papilio.literature.table.RowScanner} finds rows, {@link
 * org.papilio.literature.table.Headers} knows what the usual exports call their columns, {@link
 * org.papilio.literature.table.RowReader} says what a row means.
 */
@NullMarked
package org.papilio.literature.table;

import org.jspecify.annotations.NullMarked;
