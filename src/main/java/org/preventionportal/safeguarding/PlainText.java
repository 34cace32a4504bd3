package org.preventionportal.safeguarding;

import java.text.Normalizer;
import java.util.Locale;

/** Reduces typed characters to the plain forms that the rules are written for. */
final class PlainText {

    private PlainText() {}

    /**
     * Replaces full-width digits, no-break spaces, dashes and apostrophes of all kinds by their plain forms, without
     * moving a character.
     */
    static String of(CharSequence typed) {
        var plain = new StringBuilder(typed.length());
        typed.chars().forEach(unit -> plain.append(plain((char) unit)));
        return plain.toString();
    }

    /** Most text has none, and then nothing that contains a number needs to be looked for. */
    static boolean hasDigit(String plain) {
        return plain.chars().anyMatch(Character::isDigit);
    }

    /** In the name of a file, the words are joined. */
    static String withoutUnderscores(String plain) {
        return plain.replace('_', ' ');
    }

    private static char plain(char typed) {
        String form = Normalizer.normalize(String.valueOf(typed), Normalizer.Form.NFKC);
        char c = form.length() == 1 ? form.charAt(0) : typed;
        if (Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT) {
            return ' ';
        }
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '\'';
            default -> c;
        };
    }

    /** Lower case without accents, as the list of given names has it. */
    static String base(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
