/** MODS, the Metadata Object Description Schema of the Library of Congress, version 3. */
@NullMarked
package org.papilio.literature.mods;

import org.jspecify.annotations.NullMarked;
