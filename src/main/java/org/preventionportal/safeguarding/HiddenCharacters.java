package org.preventionportal.safeguarding;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Knows the characters that nobody sees or that mean nothing: they could hide a name from a reader and from our rules,
 * or carry a text of their own. Some of them join the parts of an emoji or the letters of some scripts, stand before
 * Arabic numbers, or are bullets, and may do only that.
 */
final class HiddenCharacters {

    /** What Unicode calls ignorable by default, apart from whole categories, and the place of an object. */
    private static final Pattern IGNORABLE = Pattern.compile("[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
            + "\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFFC\\x{E0000}-\\x{E0FFF}]");

    /** The Braille pattern without dots. It looks like a space. */
    static final char BLANK = '\u2800';

    /** Parts of an emoji, and letters of all scripts but the Latin one. */
    private static final Pattern JOINED = Pattern.compile("[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}"
            + "[\\p{L}\\p{M}&&[^\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]]]");

    private static final Pattern ARABIC_SIGN = Pattern.compile("[\\u0600-\\u0605\\u06DD\\u0890\\u0891\\u08E2]");
    private static final Pattern NUMBER_OR_LATIN = Pattern.compile("[0-9\\p{IsLatin}]");

    /** Bullets and ticks of a symbol font, which come with text that is copied from Word or a PDF. */
    private static final int FIRST_SYMBOL = 0xF020;

    private static final int LAST_SYMBOL = 0xF0FF;

    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    /** The flag of Wales is a black flag with the letters "gbwls" and an end as tags. */
    private static final int MAX_TAGS = 6;

    private HiddenCharacters() {}

    static boolean areIn(CharSequence text) {
        return firstIn(text).isPresent();
    }

    /** Where the first one is, in characters of Java from the beginning. */
    static OptionalInt firstIn(CharSequence text) {
        int place = 0;
        int seen = 0;
        int hidden = 0;
        for (int character : text.codePoints().toArray()) {
            if (isIgnorable(character)) {
                hidden++;
                if (!isPart(character, seen, hidden)) {
                    return OptionalInt.of(place);
                }
            } else if (character == BLANK || (Character.isISOControl(character) && !isLayout(character))) {
                return OptionalInt.of(place);
            } else {
                seen = character;
                hidden = 0;
            }
            place += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    /**
     * Whether a hidden character belongs to the sign before it, or is a bullet before a word.
     *
     * @param seen the last character that is seen; 0 at the beginning
     * @param hidden how many are hidden since, this one included
     */
    private static boolean isPart(int character, int seen, int hidden) {
        return switch (character) {
            case '\uFE0E', '\uFE0F' -> true; // as text, or in colour
            case '\u200C', '\u200D' -> isJoined(seen);
            default ->
                seen == BLACK_FLAG
                        ? character >= FIRST_TAG && character <= LAST_TAG && hidden <= MAX_TAGS
                        : hidden == 1 && (isBullet(character, seen) || isArabicSign(character, seen));
        };
    }

    private static boolean isBullet(int character, int before) {
        return character >= FIRST_SYMBOL && character <= LAST_SYMBOL && !Character.isLetterOrDigit(before);
    }

    /** Signs of years, pages and verses, which are seen although Unicode calls them formats. */
    private static boolean isArabicSign(int character, int before) {
        return ARABIC_SIGN.matcher(Character.toString(character)).matches()
                && !NUMBER_OR_LATIN.matcher(Character.toString(before)).matches();
    }

    private static boolean isJoined(int character) {
        return JOINED.matcher(Character.toString(character)).matches();
    }

    private static boolean isLayout(int character) {
        return character == '\t' || character == '\n' || character == '\r';
    }

    static boolean isIgnorable(int character) {
        return character > 0x7F
                && switch (Character.getType(character)) {
                    case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
                    case Character.UNASSIGNED -> !Character.isExtendedPictographic(character); // a newer emoji
                    default -> IGNORABLE.matcher(Character.toString(character)).matches();
                };
    }
}
