/**
 * The contract kit inside of a running platform. {@link org.papilio.plugin.kit.PluginKitIT} is what
 * the build of a plug-in runs: it starts the distribution with {@link
 * org.papilio.plugin.kit.RunningPlatform}, installs the archive there, lets {@link
 * org.papilio.plugin.kit.TestFragment} put the author's test classes beside the plug-in's own, and
 * {@link org.papilio.plugin.kit.ContractRun} runs those that implement a contract.
 */
package org.papilio.plugin.kit;
