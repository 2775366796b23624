package org.papilio.literature.api;

import java.util.Optional;

/**
 * A record of an import that could not be read, with all that is needed to mend it.
 *
 * @param number from 1, in the order of the files
 * @param file name of the file it stood in
 * @param format identifier of the format that tried to read it, and that reads its mended text
 * @param where line, offset or row, as people count: from 1
 * @param reason why, in one sentence
 * @param raw the text as it stood, up to 1,000,000 characters
 * @param cut whether the text was longer than that
 * @param amendment what was done about it; empty while it is open
 */
public record UnreadableRecord(
    int number,
    String file,
    String format,
    String where,
    String reason,
    String raw,
    boolean cut,
    Optional<KeptImport.Amendment> amendment) {}
