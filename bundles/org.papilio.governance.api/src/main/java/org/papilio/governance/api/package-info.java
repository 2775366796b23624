/**
 * How a case is governed across scales, as values. A {@link
 * org.papilio.governance.api.GovernanceGraph} holds who takes part (actors, instruments,
 * redistributive policies, goals, the people concerned), on which {@link
 * org.papilio.governance.api.Scale}, and what flows between them. It is made from one case at one
 * revision by {@link org.papilio.governance.api.GovernanceGraphs}, measured by {@link
 * org.papilio.governance.api.GovernanceMeasures}, and laid out by {@link
 * org.papilio.governance.api.layout.BandLayouts}.
 *
 * <p>A walk: ask {@code GovernanceGraphs} for the graph of a case in a phase, hand it to {@code
 * GovernanceMeasures.of(graph, FlowFamily.AUTHORITY)}, and read from each {@link
 * org.papilio.governance.api.Measure} its value, its formula and the parts it was made of.
 *
 * <p>{@link org.papilio.governance.api.CaseInstruments} reads the instruments and redistributive
 * policies of a case with the scales that the case states; unlike the graph, which needs a place
 * for every node, it fills nothing in. {@link org.papilio.governance.api.CaseRescalings} reads what
 * moved between scales, when, and whether the means moved along.
 *
 * <p>{@link org.papilio.governance.api.CasePlaces} reads where a case is: its places with country,
 * scale as stated, codes and a point.
 *
 * <p>Unknown is never zero: a strength that no source states is empty, a period without years is
 * open, a measure that is not defined for a graph says why.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.papilio.governance.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
