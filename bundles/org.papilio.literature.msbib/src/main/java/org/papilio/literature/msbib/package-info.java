/**
 * The sources of Word ("MSBib"), as its source manager and JabRef write them: {@link
 * org.papilio.literature.msbib.MsbibMapping} says what elements mean.
 */
@NullMarked
package org.papilio.literature.msbib;

import org.jspecify.annotations.NullMarked;
