/**
 * What a bundle contributes to the workbench, each kind as a service:
 *
 * <ul>
 *   <li>a {@link org.papilio.workbench.api.CommandContribution} adds one verb to the command line;
 *   <li>a {@link org.papilio.workbench.api.RouteContribution} adds addresses to the HTTP API;
 *   <li>a {@link org.papilio.workbench.api.ViewContribution} adds a view to the page;
 *   <li>a {@link org.papilio.workbench.api.PictureSource} draws pictures, for the page and for
 *       files;
 *   <li>an {@link org.papilio.workbench.api.OverlayContribution} brings judgements that can be laid
 *       over pictures.
 * </ul>
 *
 * A contribution lives as long as its service: a plug-in that is installed appears, one that is
 * removed vanishes, without restart. An example, a verb that counts cases:
 *
 * <pre>{@code
 * @Component
 * public final class CountVerb implements CommandContribution {
 *   public Verb verb() {
 *     return Verb.of("case count", "Counts the cases of a workspace")
 *         .with(Option.value("country", "CODE", "count the cases of this country alone"));
 *   }
 *   public int run(Invocation in) {
 *     long count = count(in.workspaceFolder(), in.option("country"));
 *     in.write(Map.of("count", count));      // with --json
 *     in.out().println(count + " cases");    // for people; swallowed with --json
 *     return 0;
 *   }
 * }
 * }</pre>
 */
@Export
@Version("1.3.0")
@NullMarked
package org.papilio.workbench.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
