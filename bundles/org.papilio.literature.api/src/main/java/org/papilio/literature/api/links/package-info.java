/**
 * Links from records to what they say something about: a concept, a case, an element or statement
 * of a case, a criterion; each with its page.
 *
 * <p>{@code service.of(workspace).add(link, author)} keeps a {@link
 * org.papilio.literature.api.links.LiteratureLink}; {@code of(record)} and {@code to(target)} show
 * it from both ends. Sources of cases that name a record are shown there too.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.links;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
