/**
 * The search strings of other databases, read into our query language and written from it.
 *
 * <p>A {@link org.papilio.search.api.dialect.QueryDialect} is a service of a plug-in, one for each
 * database. What has no equal on the other side is never passed over in silence: it comes with a
 * {@link org.papilio.search.api.dialect.Translated.Warning} that names it and says what became of
 * it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.search.api.dialect;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
