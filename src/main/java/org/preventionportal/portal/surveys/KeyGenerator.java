package org.preventionportal.portal.surveys;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes keys for new parts of a questionnaire from their texts. A key stays the same when the text changes later. */
final class KeyGenerator {

    private static final int MAX_LENGTH = 32;

    private KeyGenerator() {}

    static String of(String words, String otherwise, Set<String> taken) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}|['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "");
        String name = (plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain).replaceAll("-+$", "");
        String start = name.isEmpty() ? otherwise : name;
        return taken.contains(start)
                ? IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> start + "-" + number)
                        .filter(free -> !taken.contains(free))
                        .findFirst()
                        .orElseThrow()
                : start;
    }
}
