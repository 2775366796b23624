/**
 * The geometry of the governance score: bands of scale from the largest at the top to the smallest
 * at the bottom, cards in rows inside their bands, flows that run through the gaps between cards.
 *
 * <p>{@link org.papilio.governance.api.layout.BandLayouts} turns a {@link
 * org.papilio.governance.api.layout.LayoutRequest} into a {@link
 * org.papilio.governance.api.layout.BandLayout}. Laws: no two cards overlap; every card lies in its
 * bands; no flow runs through a card other than its ends; equal requests give equal results on
 * every machine; with prior positions a new node moves the others by a bounded amount.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.governance.api.layout;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
