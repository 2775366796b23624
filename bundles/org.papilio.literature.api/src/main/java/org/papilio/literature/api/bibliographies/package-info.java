/**
 * Lists of references as readers see them. {@link
 * org.papilio.literature.api.bibliographies.Bibliographies} formats records in a style of the
 * Citation Style Language: {@code bibliographies.format(records, new BibliographyRequest("apa",
 * Locale.GERMANY, Form.HTML)).text()}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.bibliographies;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
