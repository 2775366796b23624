/**
 * What every section of a report must do. Implement {@link
 * org.papilio.report.tck.ReportSectionContract} in a test class of your bundle: it checks that the
 * section has a lasting id and a heading in any language, says the same each time, links to nothing
 * that is not in the report or an address, changes no case, and stands a report without cases.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.report.tck;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
