/**
 * Sections of a report. A {@link org.papilio.report.api.ReportSection} is a service that turns a
 * {@link org.papilio.report.api.ReportRequest} (a pinned snapshot, some cases, perhaps a stored
 * assessment) into {@link org.papilio.report.api.Html}, a tree that can only be made of escaped
 * text, allowed elements and checked drawings.
 *
 * <p>A claim in a report can be walked back. Whoever prints a number hands what it rests on to
 * {@link org.papilio.report.api.Citations}: each call gives a link, and the last section of the
 * report holds all that was cited, down to statement, passage, source and locator.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.report.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
