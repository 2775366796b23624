/**
 * What panels of raters say: consensus, disagreement, stability between rounds, and where groups
 * part. The measures are plain functions of numbers; {@code PanelMethod} offers them as an
 * assessment method.
 */
@NullMarked
package org.papilio.assess.panel;

import org.jspecify.annotations.NullMarked;
