/**
 * From a distribution folder to a running verb: {@link org.papilio.launcher.Distribution} says what
 * is to run, {@link org.papilio.launcher.FrameworkCache} lends a folder to the framework, {@link
 * org.papilio.launcher.Platform} starts it, {@link org.papilio.launcher.Main} passes the arguments.
 */
package org.papilio.launcher;
