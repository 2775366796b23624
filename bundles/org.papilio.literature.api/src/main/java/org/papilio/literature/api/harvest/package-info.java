/**
 * Harvesting: taking over the records of other libraries and keeping them up to date. A {@link
 * org.papilio.literature.api.harvest.LiteratureSource} is a service of a plug-in that speaks the
 * protocol of a kind of repository; it hands over pages as they come and can be resumed after each
 * of them. The {@link org.papilio.literature.api.harvest.Harvests} of a workspace remember what is
 * harvested from where, and take each run into the library as one import, with removals.
 *
 * <p>One walk: {@code service.harvests(workspace).add(harvest, author)} remembers a harvest; {@code
 * run(name, author, progress)} fetches all there is, later only what changed, and answers with the
 * {@link org.papilio.literature.api.harvest.HarvestRun}. A run that is stopped or killed goes on
 * where it was when it is run again.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.harvest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
