/**
 * The beginning of a plug-in: {@link org.papilio.plugins.authoring.NewPlugin} takes the call,
 * {@link org.papilio.plugins.authoring.PluginName} what it is to be called, {@link
 * org.papilio.plugins.authoring.Beginning} which files belong to it, and {@link
 * org.papilio.plugins.authoring.AuthorsRepository} where its build finds Papilio.
 */
@NullMarked
package org.papilio.plugins.authoring;

import org.jspecify.annotations.NullMarked;
