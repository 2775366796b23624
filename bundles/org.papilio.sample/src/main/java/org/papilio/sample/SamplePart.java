package org.papilio.sample;

import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.progress.Progress;

/** Something that belongs into the sample and needs a service that may not be installed. */
interface SamplePart {

  void addTo(Workspace workspace, Author author, Progress progress);
}
