/** OAI-PMH 2.0 from the repository's side: the library as others harvest it. */
@NullMarked
package org.papilio.literature.oaipmh.http;

import org.jspecify.annotations.NullMarked;
