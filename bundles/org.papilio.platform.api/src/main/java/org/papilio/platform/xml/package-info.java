/**
 * XML that anybody may have written, read without danger: {@code
 * XmlInput.factory().createXMLStreamReader(in)}. Here, because cases, literature, workbooks and
 * drawings all come so.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.platform.xml;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
