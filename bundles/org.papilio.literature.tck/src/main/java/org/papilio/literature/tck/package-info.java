/**
 * What every {@code LiteratureFormat} must do. A test class implements {@link
 * org.papilio.literature.tck.LiteratureFormatContract}, gives its format and two or more
 * well-formed samples, and inherits the tests.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.tck;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
