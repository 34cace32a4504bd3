package org.preventionportal.safeguarding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Holds a typed text in the plain characters that the rules are written for, and knows where each comes from. Letters
 * of all kinds, digits, spaces, dashes and apostrophes get their plain form, and what nobody sees is left out.
 */
final class PlainText {

    private static final int LAST_OF_ASCII = 127;
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    /** What no letter has taken. For each of a run of them, a pattern would look back over all that are before it. */
    private static final Pattern MARK = Pattern.compile("\\p{Mn}");

    private final StringBuilder characters;
    private int[] starts;
    private int[] ends;

    private PlainText(int length) {
        characters = new StringBuilder(length);
        starts = new int[length];
        ends = new int[length];
    }

    static PlainText of(CharSequence typed) {
        var plain = new PlainText(typed.length());
        for (int start = 0; start < typed.length(); ) {
            int end = endOfLetter(typed, start);
            plain.add(typed, start, end);
            start = end;
        }
        return plain;
    }

    String characters() {
        return characters.toString();
    }

    /** The place in the typed text. */
    Place inTyped(Place place) {
        return new Place(place.kind(), starts[place.from() - 1] + 1, ends[place.to() - 1]);
    }

    /** A letter has its accents with it, and what nobody sees between them. */
    private static int endOfLetter(CharSequence typed, int start) {
        int end = start + Character.charCount(Character.codePointAt(typed, start));
        while (end < typed.length() && typed.charAt(end) > LAST_OF_ASCII) {
            int next = Character.codePointAt(typed, end);
            if (Character.getType(next) != Character.NON_SPACING_MARK && !HiddenCharacters.isIgnorable(next)) {
                return end;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private void add(CharSequence typed, int start, int end) {
        char first = typed.charAt(start);
        if (end == start + 1 && first <= LAST_OF_ASCII) {
            add(plain(first), start, end);
        } else {
            var seen = new StringBuilder(end - start);
            typed.subSequence(start, end)
                    .codePoints()
                    .filter(character -> !HiddenCharacters.isIgnorable(character))
                    .forEach(seen::appendCodePoint);
            MARK.matcher(Normalizer.normalize(seen, Normalizer.Form.NFKC))
                    .replaceAll("")
                    .chars()
                    .forEach(c -> add(plain((char) c), start, end));
        }
    }

    private void add(char plain, int start, int end) {
        int position = characters.length();
        if (position == starts.length) { // one sign can stand for several letters
            starts = Arrays.copyOf(starts, 2 * position);
            ends = Arrays.copyOf(ends, 2 * position);
        }
        starts[position] = start;
        ends[position] = end;
        characters.append(plain);
    }

    /** Most text has none, and then nothing that contains a number needs to be looked for. */
    static boolean hasDigit(String plain) {
        return plain.chars().anyMatch(Character::isDigit);
    }

    /** In the name of a file, the words are joined. */
    static String withoutUnderscores(String plain) {
        return plain.replace('_', ' ');
    }

    private static char plain(char c) {
        if (Character.isWhitespace(c) || c == HiddenCharacters.BLANK) {
            return ' ';
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '\'';
            default -> c;
        };
    }

    /** Lower case without accents, as the list of given names has it. */
    static String base(String word) {
        return lowerCase(withoutAccents(word));
    }

    static String withoutAccents(String words) {
        return ACCENT.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
    }

    static String lowerCase(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
