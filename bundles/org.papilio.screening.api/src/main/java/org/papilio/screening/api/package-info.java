/**
 * Screening of literature and cases in one queue. A {@link org.papilio.screening.api.Project} says
 * by which criteria and in which stages; {@link org.papilio.screening.api.Item}s come from
 * searches, imports and the case base, each with where it was found; what people say about them is
 * a log of {@link org.papilio.screening.api.Entry entries} in which nothing is ever changed: a
 * later entry supersedes or withdraws an earlier one.
 *
 * <p>One walk: {@code service.of(workspace).create(project, author)}, {@code add(id, source, items,
 * author)}, then {@code next(id, screener, …)} and {@code decide(id, choice, author)} until {@code
 * prisma(id)} has nothing awaiting.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.screening.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
