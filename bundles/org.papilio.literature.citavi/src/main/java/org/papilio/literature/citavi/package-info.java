/**
 * Backups of Citavi projects: {@link org.papilio.literature.citavi.CitaviArchive} opens the zip,
 * {@link org.papilio.literature.citavi.CitaviProject} joins references with people, keywords and
 * periodicals.
 */
@NullMarked
package org.papilio.literature.citavi;

import org.jspecify.annotations.NullMarked;
