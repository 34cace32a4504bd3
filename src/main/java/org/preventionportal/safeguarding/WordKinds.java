package org.preventionportal.safeguarding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows of which kind an English or Welsh word or number is, from the list {@code word-kinds.txt}, the lists of names
 * and how it is written.
 */
final class WordKinds {

    private static final int MIN_BEGINNING = 3;
    private static final int MAX_BEGINNING = 12;
    private static final int MAX_PHRASE = 3;
    private static final int MAX_ABBREVIATION = 5;
    private static final String OTHER = "_";

    /** Those of the list: where a word is of several kinds, the first counts. */
    private static final List<String> LISTED = List.of(
            "PRONOUN",
            "WELSH_PRONOUN",
            "CHILD_WORD",
            "KIN",
            "BIRTH",
            "COLLEAGUE_WORD",
            "GROUP",
            "LIVING",
            "PLATFORM",
            "NUMBER_WORD",
            "CARE",
            "HARM",
            "FICTION",
            "SINGLED_OUT",
            "WORK_THING",
            "HYPOTHETICAL",
            "INDEFINITE_CHILD",
            "MONTH");

    /** Those that tell something together, however far apart. */
    private static final List<String> TELLING = List.of(
            "GIVEN_NAME",
            "LOWER_NAME",
            "CAPITAL",
            "LETTER",
            "ABBREVIATION",
            "AGE",
            "DAY",
            "YOUNG_YEAR",
            "LONG_NUMBER",
            "ORDINARY");

    /** Those that can be a person. */
    private static final Set<String> PERSONS = Set.of(
            "GIVEN_NAME",
            "LOWER_NAME",
            "CAPITAL",
            "FIRST_CAPITAL",
            "LETTER",
            "PRONOUN",
            "CHILD_WORD",
            "KIN",
            "COLLEAGUE_WORD",
            "AGE");

    /** Words that join others are kinds of their own. */
    private static final Set<String> JOINING = Set.of(("a an the of in at on from for with to by and or but is was are"
                    + " were be been has had have will would can could who whose which that this these those there where"
                    + " when not no if so as about our we my me you your they them their it its us i do did does yn y yr"
                    + " o ac ar am gan gyda wedi mae oedd roedd bod ei eu ein eich sydd sy pan os neu ond dim nid")
            .split(" "));

    private static final Map<String, String> PHRASES = new HashMap<>();
    private static final Map<String, String> BEGINNINGS = new HashMap<>();

    static {
        WordLists.lines("word-kinds.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(WordKinds::read);
    }

    private WordKinds() {}

    private static void read(String line) {
        String[] words = line.split(" ", -1);
        Arrays.stream(words, 1, words.length)
                .map(word -> word.replace('_', ' '))
                .forEach(phrase -> (phrase.endsWith("*") ? BEGINNINGS : PHRASES)
                        .merge(phrase.replace("*", ""), words[0], WordKinds::first));
    }

    private static String first(String one, String other) {
        return LISTED.indexOf(one) <= LISTED.indexOf(other) ? one : other;
    }

    static int lengthOfPhrase(List<String> lower, int start) {
        int length = Math.min(MAX_PHRASE, lower.size() - start);
        while (length > 1 && !PHRASES.containsKey(String.join(" ", lower.subList(start, start + length)))) {
            length--;
        }
        return length;
    }

    static String ofPhrase(String phrase) {
        return PHRASES.getOrDefault(phrase, OTHER);
    }

    static String of(String part, String lower, boolean isFirst) {
        char first = part.charAt(0);
        if (Character.isDigit(first)) {
            return ofNumber(part);
        }
        return Character.isLetter(first) ? ofWord(part, lower, isFirst) : part;
    }

    private static String ofNumber(String digits) {
        if (digits.length() > 4) {
            return "LONG_NUMBER";
        }
        int number = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 3 -> "NUMBER";
            case 4 -> number >= 2004 && number <= 2022 ? "YOUNG_YEAR" : number >= 1900 && number <= 2030 ? "YEAR" : "4";
            default -> number < 4 ? "SMALL" : number <= 17 ? "AGE" : number <= 31 ? "DAY" : "LARGE";
        };
    }

    private static String ofWord(String part, String lower, boolean isFirst) {
        String listed = listed(lower);
        if (listed == null && isAbbreviation(part)) {
            return "ABBREVIATION";
        }
        boolean hasCapital = Character.isUpperCase(part.charAt(0));
        if (WordLists.isGivenName(part)) {
            return hasCapital ? "GIVEN_NAME" : "LOWER_NAME";
        }
        if (listed != null) {
            return listed;
        }
        return hasCapital ? ofCapital(part, isFirst) : JOINING.contains(lower) ? lower : OTHER;
    }

    private static String ofCapital(String part, boolean isFirst) {
        if (part.length() == 1 && !"AIOY".contains(part)) {
            return "LETTER";
        }
        return WordLists.isOrdinary(part) ? "ORDINARY" : isFirst ? "FIRST_CAPITAL" : "CAPITAL";
    }

    private static boolean isAbbreviation(String part) {
        return part.length() > 1
                && part.length() <= MAX_ABBREVIATION
                && part.chars().noneMatch(Character::isLowerCase);
    }

    private static @Nullable String listed(String lower) {
        String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        String known = PHRASES.containsKey(lower) ? PHRASES.get(lower) : PHRASES.get(bare);
        for (int length = MIN_BEGINNING; known == null && length <= Math.min(lower.length(), MAX_BEGINNING); length++) {
            known = BEGINNINGS.get(lower.substring(0, length));
        }
        return known;
    }

    static boolean isPerson(String kind) {
        return PERSONS.contains(kind);
    }

    /** A bit for each kind that tells something together with others, or 0. */
    static int telling(String kind) {
        int place = LISTED.indexOf(kind);
        if (place >= 0) {
            return 1 << place;
        }
        int other = TELLING.indexOf(kind);
        return other >= 0 ? 1 << (LISTED.size() + other) : 0;
    }
}
