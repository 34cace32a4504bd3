package org.preventionportal.safeguarding;

import java.util.List;

/**
 * Holds a text in plain characters with its sentences.
 *
 * @param complete the sentences as they are
 * @param withoutTitles the same with spaces in place of underscores and of titles of works that name people
 */
record Sentences(String text, List<Sentence> complete, List<Sentence> withoutTitles) {

    static Sentences of(String text) {
        List<Sentence> complete = Sentence.in(text);
        String blanked = TitlesOfWorks.blanked(PlainText.withoutUnderscores(text));
        return new Sentences(text, complete, blanked.equals(text) ? complete : Sentence.in(blanked));
    }
}
