package org.preventionportal.safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Holds a word, a number or a sign of a sentence, with what is known of it.
 *
 * @param lower in small letters, without accents
 * @param shape the same, but only that it is a number of so many digits or a word with a capital
 * @param kind what it is: a relative, a given name, a number that can be an age …
 */
record Word(String lower, String shape, String kind) {

    private static final Pattern PART = Pattern.compile("\\p{L}(?:\\p{L}|['&/.-](?=\\p{L}))*+|\\d+|[^\\s\\p{L}\\d]");

    private static final int MAX_DIGITS = 5;
    private static final Word END = new Word("$", "$", "$");

    /** The words of a sentence between two signs for its start and its end. */
    static List<Word> in(Sentence sentence) {
        List<String> parts = PART.matcher(PlainText.withoutAccents(sentence.words()))
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> lower = parts.stream().map(PlainText::lowerCase).toList();
        List<Word> words = new ArrayList<>(parts.size() + 2);
        words.add(END);
        for (int i = 0; i < parts.size(); ) {
            int next = i + WordKinds.lengthOfPhrase(lower, i);
            String phrase = next > i + 1 ? String.join(" ", lower.subList(i, next)) : "";
            for (; i < next; i++) {
                String kind = phrase.isEmpty()
                        ? WordKinds.of(parts.get(i), lower.get(i), i == 0)
                        : WordKinds.ofPhrase(phrase);
                words.add(new Word(lower.get(i), shape(parts.get(i), lower.get(i)), kind));
            }
        }
        words.add(END);
        return words;
    }

    private static String shape(String part, String lower) {
        char first = part.charAt(0);
        if (Character.isDigit(first)) {
            return "9".repeat(Math.min(MAX_DIGITS, part.length()));
        }
        return part.length() > 1 && Character.isUpperCase(first) ? "Xx" : lower;
    }
}
