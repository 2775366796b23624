/**
 * The case base. A {@link org.papilio.cases.api.Workspace} is a folder of readable files under
 * version control, opened by {@link org.papilio.cases.api.Workspaces}. Its {@link
 * org.papilio.cases.api.WorkspaceStore} keeps any file of it in revisions; its {@link
 * org.papilio.cases.api.CaseBase} reads them as cases and edits them.
 *
 * <p>One walk: {@code workspace.cases().snapshot()} gives a {@link org.papilio.cases.api.Snapshot},
 * pinned to a {@link org.papilio.cases.api.Revision}; {@code snapshot.read(id)} gives a {@code
 * Case} that the caller may change freely without touching anything; {@code
 * workspace.cases().edit(…)} applies {@link org.papilio.cases.api.Edit}s to the case as one
 * transaction with author, message and the revision they were based on, and answers with the new
 * revision and the edits that undo it, or fails with a {@link
 * org.papilio.platform.problem.Kind#CONFLICT} that names both sides.
 *
 * <p>A plug-in extends the case base with services: {@link org.papilio.cases.api.CaseFormat} to
 * bring cases in and out, {@link org.papilio.cases.api.CaseValidator} for rules, {@link
 * org.papilio.cases.api.CaseTemplate} for a start, an {@code EPackage} with facets, and {@link
 * org.papilio.model.vocabulary.Vocabulary}s.
 */
@Export
@Version("1.3.0")
@NullMarked
package org.papilio.cases.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
