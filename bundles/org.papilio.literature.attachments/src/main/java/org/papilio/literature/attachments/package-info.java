/**
 * Attachments: {@link org.papilio.literature.attachments.AttachmentIndex} knows which record has
 * which file, {@link org.papilio.literature.attachments.TextFolder} keeps their texts, {@link
 * org.papilio.literature.attachments.WorkspaceExtraction} makes them.
 */
@NullMarked
package org.papilio.literature.attachments;

import org.jspecify.annotations.NullMarked;
