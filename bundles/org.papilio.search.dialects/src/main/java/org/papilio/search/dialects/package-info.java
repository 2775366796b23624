/** Search strings of PubMed, Web of Science, Scopus and Ovid, read and written. */
@NullMarked
package org.papilio.search.dialects;

import org.jspecify.annotations.NullMarked;
