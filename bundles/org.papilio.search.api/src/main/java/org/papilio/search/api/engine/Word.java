package org.papilio.search.api.engine;

/**
 * One word of a text, as engines index it.
 *
 * @param spelt folded, as spelt: without capitals and accents
 * @param stem folded stem in the language of the text; equal to {@code spelt} when the language
 *     leaves the word alone
 * @param start first sign in the text
 * @param end behind its last sign
 * @param position number in the text, from 0; a joined word has that of its first or last part
 * @param joined whether it is several parts joined, as bottomlinked for bottom-linked
 */
public record Word(String spelt, String stem, int start, int end, int position, boolean joined) {}
