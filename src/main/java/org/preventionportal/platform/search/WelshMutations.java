package org.preventionportal.platform.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the dictionary forms that a Welsh word may have, because its first letters change with the word before it. */
final class WelshMutations {

    /** Small words of which every Welsh text is full, and that an English text hardly has. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "ac", "ar", "bod", "bydd", "dros", "drwy", "ei", "ein", "eich", "gan", "gydag", "gyda", "heb", "hefyd",
            "hyn", "mae", "mewn", "neu", "nid", "oes", "ond", "rhwng", "sydd", "sy", "wedi", "wrth", "y", "ym", "yma",
            "yn", "yng", "yr", "yw");

    /** At least one in so many words is small in a Welsh text, and in one that is half Welsh. */
    private static final int SHARE = 12;

    /** A name hardly occurs as often in a text that is not Welsh. */
    private static final int OFTEN = 3;

    /** Abbreviations in English, which a text may have often: "Yr 7, Yr 8 and Yr 9". */
    private static final Set<String> ALSO_ENGLISH = Set.of("ac", "yr");

    /** By what a word begins with after a mutation: what it may have begun with. Longer beginnings come first. */
    private static final List<Map.Entry<String, List<String>>> RADICALS = List.of(
            Map.entry("ngh", List.of("c")),
            Map.entry("ng", List.of("g")),
            Map.entry("mh", List.of("p")),
            Map.entry("nh", List.of("t")),
            Map.entry("ph", List.of("p")),
            Map.entry("th", List.of("t")),
            Map.entry("ch", List.of("c")),
            Map.entry("dd", List.of("d")),
            Map.entry("b", List.of("p")),
            Map.entry("d", List.of("t")),
            Map.entry("f", List.of("b", "m")),
            Map.entry("g", List.of("c")),
            Map.entry("l", List.of("ll", "gl")),
            Map.entry("m", List.of("b")),
            Map.entry("n", List.of("d", "gn")),
            Map.entry("r", List.of("rh", "gr")),
            Map.entry("a", List.of("ga")),
            Map.entry("e", List.of("ge")),
            Map.entry("i", List.of("gi")),
            Map.entry("o", List.of("go")),
            Map.entry("u", List.of("gu")),
            Map.entry("w", List.of("gw")),
            Map.entry("y", List.of("gy")));

    private WelshMutations() {}

    /**
     * Guesses the language of a text. One small word may also be a name or an abbreviation, such as "AC", so a longer
     * text is Welsh only because of two of them, or of one that it often has.
     */
    static boolean isWelsh(List<String> words) {
        List<String> small = words.stream().filter(SMALL_WORDS::contains).toList();
        return small.size() * SHARE >= Math.max(words.size(), 1)
                && (words.size() <= SHARE
                        || small.stream()
                                        .filter(word -> !ALSO_ENGLISH.contains(word))
                                        .count()
                                >= OFTEN
                        || Set.copyOf(small).size() > 1);
    }

    /** What a person looks for by a word: its dictionary forms, with and without the h that "eu" adds. */
    static Set<String> sought(String word) {
        Set<String> forms = radicals(word);
        if (word.matches("h[aeiouwy].*")) {
            forms.add(word.substring(1));
        } else if (word.matches("[aeiouwy].*")) {
            forms.add("h" + word);
        }
        return forms;
    }

    /** The word itself, and each form that a mutation may have made it from. */
    static Set<String> radicals(String word) {
        Set<String> radicals = new LinkedHashSet<>(Set.of(word));
        RADICALS.stream()
                .filter(mutation ->
                        word.startsWith(mutation.getKey()) && !word.startsWith("ll") && !word.startsWith("rh"))
                .findFirst()
                .ifPresent(mutation -> mutation.getValue()
                        .forEach(radical -> radicals.add(
                                radical + word.substring(mutation.getKey().length()))));
        return radicals;
    }
}
