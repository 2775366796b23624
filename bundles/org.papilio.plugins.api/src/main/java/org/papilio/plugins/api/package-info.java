/**
 * Plug-ins: what a person installs and removes as a whole. A plug-in is an OSGi feature: a <code>
 * feature.json</code> that names its bundles with their SHA-256, and the bundles themselves in the
 * layout of a Maven repository, in one folder or in one archive that needs no network.
 *
 * <p>{@link org.papilio.plugins.api.PluginService#check} tells what a plug-in would bring and what
 * speaks against it, and changes nothing; {@link org.papilio.plugins.api.PluginService#install}
 * brings it into the running platform, where its services, verbs and views appear at once; {@link
 * org.papilio.plugins.api.PluginService#remove} takes it out again. An install that fails leaves
 * everything as it was. Plug-ins run with all the rights of the platform: install what you trust.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.plugins.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
