/**
 * Dates as files spell them: {@link org.papilio.literature.api.dates.Dates} reads EDTF, slashes,
 * months in words and spans of years into {@link org.papilio.literature.api.LiteratureDate}s. Every
 * format uses it, so that the same words mean the same date wherever they come from.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.dates;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
