/**
 * What the engines of search have in common, and whoever writes another one needs: the words of a
 * text ({@link org.papilio.search.api.engine.WordAnalysis}), the fields of all sources together
 * ({@link org.papilio.search.api.engine.FieldTable}), what may be asked of each ({@link
 * org.papilio.search.api.engine.FieldRules}), years, days and numbers as they are typed ({@link
 * org.papilio.search.api.engine.TypedValue}), and the passages that show found words best ({@link
 * org.papilio.search.api.engine.PassageFinder}).
 *
 * <p>None of it knows an engine. What an engine finds with it is held by the contract kit, {@code
 * org.papilio.search.tck}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.search.api.engine;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
