/**
 * What every drawing needs, whoever makes it: {@link org.papilio.picture.api.Typefaces} with widths
 * that are the same on every machine and font data to embed, and {@link
 * org.papilio.picture.api.PictureEncoder}, a service that turns an SVG drawing into another file
 * format.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.picture.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
