package org.papilio.plugins.api;

/**
 * One bundle of a plug-in.
 *
 * @param bundle symbolic name
 * @param version version of the bundle
 * @param file name of its file
 * @param sha256 checksum of the file, 64 hexadecimal digits in lower case
 * @param shared whether another plug-in, or the product itself, brings the same file; a shared part
 *     stays when this plug-in goes
 * @param active whether it runs now; false in a {@link PluginCheck}, where nothing is installed yet
 */
public record Part(
    String bundle, String version, String file, String sha256, boolean shared, boolean active) {}
