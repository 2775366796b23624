/**
 * Outlines of areas: read from TopoJSON and GeoJSON, kept in a workspace, and brought onto a plane
 * by projections that keep areas. Outlines of files are material of strangers: sizes are limited,
 * and what is wrong is refused with the place where it stands.
 */
@NullMarked
package org.papilio.governance.picture.places.outline;

import org.jspecify.annotations.NullMarked;
