/**
 * The build's own step between features and distribution. {@link org.papilio.build.RequiresMojo}
 * turns the features of the product into the roots that the bnd resolver resolves; {@link
 * org.papilio.build.AssembleMojo} lays out the distribution from what was resolved.
 */
package org.papilio.build;
