/**
 * Judgements laid over pictures of cases: what assessment bundles bring as {@link
 * org.papilio.workbench.api.OverlayContribution}, found by the setting {@code overlay} and drawn
 * alike in every picture that takes it.
 */
@NullMarked
package org.papilio.governance.picture.overlay;

import org.jspecify.annotations.NullMarked;
