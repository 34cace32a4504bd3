package org.preventionportal.safeguarding;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Weighs the words of a sentence and each pair of neighbours, by the list {@code word-weights.txt}. Words for which
 * there is no rule count, too.
 */
final class WordWeights {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:'\\p{L}+)*|\\d+|[^\\s\\p{L}\\d]");
    private static final String END = "$";
    private static final int MAX_DIGITS = 5;

    private static final Map<String, Double> WEIGHTS = WordLists.lines("word-weights.txt").stream()
            .filter(line -> !line.startsWith("# "))
            .map(line -> line.split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[1], parts -> Double.parseDouble(parts[0])));

    private WordWeights() {}

    static Map<String, Double> all() {
        return WEIGHTS;
    }

    static double of(Sentence sentence) {
        return in(sentence).stream()
                .mapToDouble(word -> WEIGHTS.getOrDefault(word, 0.0))
                .sum();
    }

    /** Each word, and each pair with "_" between its words, in which a name or a number is only a kind. */
    static Set<String> in(Sentence sentence) {
        Set<String> found = new HashSet<>();
        Matcher words = WORD.matcher(PlainText.withoutAccents(sentence.words()));
        String before = END;
        while (words.find()) {
            String kind = kind(words.group());
            found.add(PlainText.lowerCase(words.group()));
            found.add(before + "_" + kind);
            before = kind;
        }
        found.add(before + "_" + END);
        return found;
    }

    private static String kind(String word) {
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            return "9".repeat(Math.min(MAX_DIGITS, word.length()));
        }
        return word.length() > 1 && Character.isUpperCase(first) ? "Xx" : PlainText.lowerCase(word);
    }
}
