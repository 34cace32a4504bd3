package org.preventionportal.safeguarding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Knows the English and Welsh words that are clues, from the list {@code clue-words.txt}. */
final class ClueWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d](?:[\\p{L}\\d'&/.-]*[\\p{L}\\d'])?+");
    private static final int MIN_BEGINNING = 3;
    private static final int MAX_BEGINNING = 12;
    private static final int MAX_PHRASE = 3;

    private static final Map<String, Set<Clue>> PHRASES = new HashMap<>();
    private static final Map<String, Set<Clue>> BEGINNINGS = new HashMap<>();

    static {
        WordLists.lines("clue-words.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(ClueWords::read);
    }

    private ClueWords() {}

    private static void read(String line) {
        String[] words = line.split(" ", -1);
        for (String word : List.of(words).subList(1, words.length)) {
            String phrase = word.replace('_', ' ');
            Map<String, Set<Clue>> known = phrase.endsWith("*") ? BEGINNINGS : PHRASES;
            known.computeIfAbsent(phrase.replace("*", ""), _ -> EnumSet.noneOf(Clue.class))
                    .add(Clue.valueOf(words[0]));
        }
    }

    /** Each clue as often as it occurs. A phrase hides the words in it: "a number of" is no number. */
    static List<Clue> in(String text) {
        List<String> words = WORD.matcher(PlainText.base(text))
                .results()
                .map(MatchResult::group)
                .toList();
        List<Clue> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int length = phraseAt(words, i);
            found.addAll(PHRASES.getOrDefault(String.join(" ", words.subList(i, i + length)), Set.of()));
            found.addAll(begunBy(words.get(i)));
            i += length;
        }
        return found;
    }

    private static int phraseAt(List<String> words, int start) {
        for (int length = Math.min(MAX_PHRASE, words.size() - start); length > 1; length--) {
            if (PHRASES.containsKey(String.join(" ", words.subList(start, start + length)))) {
                return length;
            }
        }
        return 1;
    }

    private static List<Clue> begunBy(String word) {
        List<Clue> found = new ArrayList<>();
        for (int length = MIN_BEGINNING; length <= Math.min(word.length(), MAX_BEGINNING); length++) {
            found.addAll(BEGINNINGS.getOrDefault(word.substring(0, length), Set.of()));
        }
        return found;
    }
}
