/**
 * Where the resources of a case go: columns of actors with ribbons between them, as wide as what
 * flows; what an actor keeps or adds is shown. An {@link
 * org.papilio.governance.picture.alluvial.Alluvial} weighs, an {@link
 * org.papilio.governance.picture.alluvial.AlluvialPlan} gives places, an {@link
 * org.papilio.governance.picture.alluvial.AlluvialPicture} draws.
 */
@NullMarked
package org.papilio.governance.picture.alluvial;

import org.jspecify.annotations.NullMarked;
