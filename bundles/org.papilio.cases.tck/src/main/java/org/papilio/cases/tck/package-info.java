/**
 * Contract kits of the case base: interfaces with tests that a provider's own test implements. Who
 * brings a {@link org.papilio.cases.api.CaseFormat} tests it with {@link
 * org.papilio.cases.tck.CaseFormatContract}, a {@link org.papilio.cases.api.CaseValidator} with
 * {@link org.papilio.cases.tck.CaseValidatorContract}, a storage with {@link
 * org.papilio.cases.tck.WorkspacesContract}. {@link org.papilio.cases.tck.Cases} makes cases for
 * them. {@link org.papilio.cases.tck.MemoryWorkspace} stands in for a workspace where a test is
 * about what works on its files.
 *
 * <pre>{@code
 * class TurtleFormatTest implements CaseFormatContract {
 *   public CaseFormat format() { return new TurtleFormat(); }
 *   …
 * }
 * }</pre>
 */
@Export
@Version("1.2.0")
@NullMarked
package org.papilio.cases.tck;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
