/**
 * The tagged text of Inspec: {@link org.papilio.literature.inspec.InspecMapping} says what tags
 * mean.
 */
@NullMarked
package org.papilio.literature.inspec;

import org.jspecify.annotations.NullMarked;
