/**
 * The score of one case and what stands on its bands: the whole score, a part of it in focus, the
 * same in several years, and who stands between others. A {@link
 * org.papilio.governance.picture.score.ScoreRequest} says what to show, {@link
 * org.papilio.governance.api.layout.BandLayouts} gives places, a {@link
 * org.papilio.governance.picture.score.ScorePicture} draws.
 */
@NullMarked
package org.papilio.governance.picture.score;

import org.jspecify.annotations.NullMarked;
