/** OAI-PMH 2.0 from the harvester's side: the walk through a list, and the reading of its pages. */
@NullMarked
package org.papilio.literature.oaipmh;

import org.jspecify.annotations.NullMarked;
