package org.preventionportal.safeguarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Knows common given names, and ordinary words that people write with a capital. Some words are both. */
final class WordLists {

    private static final Set<String> GIVEN_NAMES = read("given-names.txt");
    private static final Set<String> ORDINARY_WORDS = read("ordinary-words.txt");

    private WordLists() {}

    /** "Hope" is a name, "hope" is none. */
    static boolean isGivenName(String word) {
        String base = base(word);
        boolean hasCapital = !word.equals(word.toLowerCase(Locale.ROOT));
        return GIVEN_NAMES.contains(base) && (hasCapital || !ORDINARY_WORDS.contains(base));
    }

    static boolean isOrdinary(String word) {
        return ORDINARY_WORDS.contains(base(word));
    }

    private static String base(String word) {
        return PlainText.base(word).replaceFirst("'s$", "");
    }

    private static Set<String> read(String name) {
        return Set.copyOf(lines(name));
    }

    static List<String> lines(String name) {
        try (var file = Objects.requireNonNull(WordLists.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
