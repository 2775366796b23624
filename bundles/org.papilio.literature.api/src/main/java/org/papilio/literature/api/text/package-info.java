/**
 * Getting at the text of a source file: {@link org.papilio.literature.api.text.SourceFile} opens it
 * as often as a reader needs, {@link org.papilio.literature.api.text.SourceText} finds its encoding
 * and gives characters that never fail to decode.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
