package org.papilio.cases.api;

import org.papilio.model.cases.Case;

/** A case with the name it has or shall have in the workspace. */
public record NamedCase(CaseId id, Case content) {}
