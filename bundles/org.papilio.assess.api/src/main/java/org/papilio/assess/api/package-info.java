/**
 * Judging cases, and keeping the way back from every number to what it rests on.
 *
 * <p>An {@link org.papilio.assess.api.Indicator} turns one case into an {@link
 * org.papilio.assess.api.IndicatorValue}: a number, a text, or one of four kinds of {@link
 * org.papilio.assess.api.Absence}, each with the elements, statements and passages it rests on. The
 * values of several cases and indicators are a {@link org.papilio.assess.api.CaseTable}; a table
 * may as well come from a plain CSV file. An {@link org.papilio.assess.api.AssessmentMethod}
 * describes its {@link org.papilio.assess.api.Parameter parameters} once and turns a table into a
 * {@link org.papilio.assess.api.Finding}: tables, figures, prose, and numbers that carry their
 * {@link org.papilio.assess.api.Part explanation}. The {@link
 * org.papilio.assess.api.AssessmentService} runs a method on a revision of the case base, limits
 * its time, and stores what came out as an {@link org.papilio.assess.api.Assessment} with its
 * frozen table, so that it can be run again and compared.
 *
 * <p>What people judge by hand, criterion by criterion, is a {@link org.papilio.assess.api.Rating}
 * against a {@link org.papilio.assess.api.Framework}.
 *
 * <p>A plug-in registers an {@code Indicator}, an {@link org.papilio.assess.api.IndicatorFamily} or
 * an {@code AssessmentMethod} as a service; it then appears in the lists, in the form, on the
 * command line and in the documentation without further code.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.papilio.assess.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
