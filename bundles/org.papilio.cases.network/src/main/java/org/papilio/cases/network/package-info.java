/** Cases as networks of actors, for and from programs that draw and measure networks. */
@NullMarked
package org.papilio.cases.network;

import org.jspecify.annotations.NullMarked;
