/**
 * Bibliographic records in XML: {@link org.papilio.literature.api.xml.XmlRecords} finds them in a
 * file one by one, whatever stands around them, and goes on behind one that is broken; {@link
 * org.papilio.literature.api.xml.XmlElement} is one of them. Document types are never read, so no
 * entity of a file can open another file or grow.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.xml;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
