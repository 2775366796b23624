/**
 * Values that follow from others. The generated classes call these functions for their derived
 * features; everything here is a pure function of the model.
 */
@Export
@Version("1.3.0")
@NullMarked
package org.papilio.model.derived;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
