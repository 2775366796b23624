/**
 * Records of DataCite: {@link org.papilio.literature.datacite.DataciteWork} says what one means.
 */
@NullMarked
package org.papilio.literature.datacite;

import org.jspecify.annotations.NullMarked;
