/** Dublin Core in XML: the fifteen elements, and the terms that qualify them. */
@NullMarked
package org.papilio.literature.dublincore;

import org.jspecify.annotations.NullMarked;
