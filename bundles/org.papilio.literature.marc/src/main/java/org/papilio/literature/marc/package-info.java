/**
 * MARC 21 in its four shapes: ISO 2709, MARCXML, MARC-in-JSON and mnemonic text; UNIMARC on
 * reading. Source of the fields: MARC 21 Format for Bibliographic Data, Library of Congress.
 */
@NullMarked
package org.papilio.literature.marc;

import org.jspecify.annotations.NullMarked;
