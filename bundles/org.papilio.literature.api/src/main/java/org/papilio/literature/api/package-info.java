/**
 * Literature: what a bibliographic record is, who reads and writes it, and where it is kept.
 *
 * <p>A {@link org.papilio.literature.api.LiteratureRecord} is an immutable value with the variables
 * of CSL-JSON 1.0.2. Whatever a source file says beyond them stays with the record as a {@link
 * org.papilio.literature.api.SourceField}, under its own name and with the name of its format, so
 * that writing the record in that format again gives it back.
 *
 * <p>A {@link org.papilio.literature.api.LiteratureFormat} is a service of a plug-in. It streams
 * records into a {@link org.papilio.literature.api.RecordSink}; what it cannot read it reports
 * there with place, reason and raw text, and goes on. It never lets one bad record end an import.
 *
 * <p>A workspace has one {@link org.papilio.literature.api.Library}, found through {@link
 * org.papilio.literature.api.LiteratureService}. One walk: {@code library.add(request, progress)}
 * imports files as one revision and answers with an {@link
 * org.papilio.literature.api.ImportReport}; {@code library.snapshot().find(key)} gives a record;
 * {@code library.imports().undo(report.id().orElseThrow(), author, progress)} takes the import
 * back. Every import is kept as a {@link org.papilio.literature.api.KeptImport} with its losses and
 * the text of what could not be read, to be mended later.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.papilio.literature.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
