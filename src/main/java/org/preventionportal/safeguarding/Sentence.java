package org.preventionportal.safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Holds one sentence, which is the context that decides what a date, a name or a number in it means.
 *
 * @param start position of its first character in the whole text, counted from 0
 */
record Sentence(String words, int start) {

    /** A pronoun, or a field of a form, still speaks of the person before. */
    private static final String GOES_ON =
            "(?!(?:(?:S?[Hh]e|They)(?:'?s|'ll)?|Her|His|Their|Age|DOB|D\\.O\\.B|(?:Mae|Roedd|Bydd) (?:hi|ef|o"
                    + "|e))\\b|\\p{Lu}\\p{L}{1,12}: )";

    private static final Pattern END = Pattern.compile(
            "(?:[!?]|(?<!\\b(?:Mr|Mrs|Ms|Dr|St|Insp|Sgt|Supt|Cllr|Prof|Rev|\\p{Lu}))\\.) +(?=\\p{Lu})" + GOES_ON);

    /** How far from a place something is that can belong to it, in characters. */
    static final int CLOSE = 120;

    static List<Sentence> in(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (MatchResult end : END.matcher(text).results().toList()) {
            sentences.add(new Sentence(text.substring(start, end.end()), start));
            start = end.end();
        }
        sentences.add(new Sentence(text.substring(start), start));
        return sentences;
    }

    /** Cuts a long sentence between words. */
    List<Sentence> parts(int maxLength) {
        List<Sentence> parts = new ArrayList<>();
        int from = 0;
        while (words.length() - from > maxLength) {
            int space = words.lastIndexOf(' ', from + maxLength - 1);
            int to = space > from ? space + 1 : from + maxLength;
            parts.add(new Sentence(words.substring(from, to), start + from));
            from = to;
        }
        parts.add(new Sentence(words.substring(from), start + from));
        return parts;
    }

    boolean hasDigit() {
        return PlainText.hasDigit(words);
    }

    boolean mentions(Pattern words) {
        return words.matcher(this.words).find();
    }

    /** What comes before a place and can belong to it. */
    String closelyBefore(MatchResult match) {
        return words.substring(Math.max(0, match.start() - CLOSE), match.start());
    }

    String closelyAfter(MatchResult match) {
        return words.substring(match.end(), Math.min(words.length(), match.end() + CLOSE));
    }

    String after(MatchResult match) {
        return words.substring(match.end());
    }

    IdentifyingText.Place place(IdentifyingText.Kind kind, MatchResult match) {
        return new IdentifyingText.Place(kind, start + match.start() + 1, start + match.end());
    }

    /** The whole sentence, without the space after it. */
    IdentifyingText.Place place(IdentifyingText.Kind kind) {
        return new IdentifyingText.Place(
                kind, start + 1, start + Math.max(1, words.stripTrailing().length()));
    }
}
