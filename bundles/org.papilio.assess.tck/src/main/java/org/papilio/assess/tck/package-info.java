/**
 * Contract kits. A test class implements {@link org.papilio.assess.tck.IndicatorContract} or {@link
 * org.papilio.assess.tck.AssessmentMethodContract}, hands over what it has made and an example, and
 * thereby runs every test that the platform asks of it: results do not depend on the order of
 * cases, on the locale or on the run; an unknown is never taken for zero; a run stops when it is
 * told to.
 *
 * <pre>{@code
 * class CountingTest implements AssessmentMethodContract {
 *   public AssessmentMethod method() { return new Counting(); }
 *   public CaseTable table() { return CaseTables.of("A,B,Y", "x 1 0 1", "y 0 1 0"); }
 *   public Map<String, List<String>> parameters() { return Map.of("outcome", List.of("Y")); }
 * }
 * }</pre>
 */
@Export
@Version("1.1.0")
@NullMarked
package org.papilio.assess.tck;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
