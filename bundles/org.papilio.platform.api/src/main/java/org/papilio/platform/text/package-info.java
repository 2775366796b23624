/**
 * Texts for people, in their language: each bundle keeps its own message files, {@link
 * org.papilio.platform.text.Messages} reads them.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.platform.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
