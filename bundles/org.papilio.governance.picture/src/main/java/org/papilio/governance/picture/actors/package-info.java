/**
 * Who gives to whom, as a matrix of actors: rows give, columns receive, two families of flows in
 * each cell. An {@link org.papilio.governance.picture.actors.ActorMatrix} orders and counts, an
 * {@link org.papilio.governance.picture.actors.ActorsPicture} draws.
 */
@NullMarked
package org.papilio.governance.picture.actors;

import org.jspecify.annotations.NullMarked;
