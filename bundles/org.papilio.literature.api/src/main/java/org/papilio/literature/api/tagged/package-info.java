/**
 * Formats whose records are lists of tags with values: RIS, MEDLINE, refer, the export of Web of
 * Science. A {@link org.papilio.literature.api.tagged.TaggedScanner} finds the records of a file, a
 * {@link org.papilio.literature.api.tagged.TaggedMapping} says what tags mean, and {@link
 * org.papilio.literature.api.tagged.TaggedExchange} keeps with the record every tag that the
 * mapping alone would not write back as it stood. {@link
 * org.papilio.literature.api.tagged.XmlUnits} turns records in XML into such lists.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.tagged;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
