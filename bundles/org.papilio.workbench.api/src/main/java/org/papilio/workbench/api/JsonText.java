package org.papilio.workbench.api;

/**
 * JSON made elsewhere, passed through unchanged wherever a value is written as JSON.
 *
 * @param text one whole JSON value
 */
public record JsonText(String text) {}
