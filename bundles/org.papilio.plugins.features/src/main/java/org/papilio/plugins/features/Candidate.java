package org.papilio.plugins.features;

import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;

/**
 * A plug-in whose files are in the store and whose bundles are installed, but not started.
 *
 * @param text its feature
 * @param featureSha256 checksum of its feature's text in the store
 * @param bundles by entry of the feature, in its order
 * @param fresh those that were not there before; they go again if it is not kept
 * @param stored checksums of the bundles that run from the store
 * @param obstacles why it cannot run; empty when it can
 */
record Candidate(
    FeatureText text,
    String featureSha256,
    Map<FeatureText.Entry, Bundle> bundles,
    List<Bundle> fresh,
    List<String> stored,
    List<String> obstacles) {}
