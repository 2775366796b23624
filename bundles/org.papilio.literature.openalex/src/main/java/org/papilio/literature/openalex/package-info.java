/**
 * Records of OpenAlex: {@link org.papilio.literature.openalex.OpenalexWork} says what one means.
 */
@NullMarked
package org.papilio.literature.openalex;

import org.jspecify.annotations.NullMarked;
