/**
 * MEDLINE in its two spellings: tagged text, as PubMed saves it ("nbib"), and the XML of PubMed.
 * One mapping serves both: {@link org.papilio.literature.medline.PubmedUnits} says which tags an
 * XML record amounts to, and {@link org.papilio.literature.medline.MedlineMapping} what tags mean.
 */
@NullMarked
package org.papilio.literature.medline;

import org.jspecify.annotations.NullMarked;
