package org.preventionportal.safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows what looks like the name of a person. */
final class PersonNames {

    /** What an apostrophe adds to a word that is no part of the name, in English and Welsh. */
    private static final String CONTRACTED = "(?:s|d|m|ll|re|ve|r|n|u|i|w|ch|th)\\b";

    private static final String WORD_WITH_CAPITAL =
            "\\p{Lu}\\p{L}*+(?:(?:-\\p{Lu}|'(?!" + CONTRACTED + ")\\p{L})\\p{L}*+){0,3}+";

    /** One to three words with capitals. It never looks back into a word, so that long runs are fast. */
    static final String NAME = "(?<![\\p{L}])" + WORD_WITH_CAPITAL + "(?: " + WORD_WITH_CAPITAL + "){0,2}";

    /** "J.K.", "T.M-B". */
    static final String INITIALS = "(?<!\\p{L})\\p{Lu}\\.(?:[ -]?\\p{Lu}'?\\p{Lu}?\\.?(?!\\p{Ll})){1,2}";

    private static final Pattern ONLY_INITIALS = Pattern.compile(INITIALS);

    /** "Poppy S". */
    private static final Pattern WITH_INITIAL = Pattern.compile("\\p{Lu}['-]?\\p{L}*\\p{Ll} \\p{Lu}");

    /** "J.K.", or the end of "Poppy S". */
    private static final Pattern PART_OF_INITIALS = Pattern.compile(INITIALS + "|\\p{Ll} \\p{Lu}(?!\\p{L})");

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\\b\\.? \\p{Lu}|\\b(?:named?|called)(?: is)? \\p{Lu}\\p{Ll}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern PLACE_AFTER_NAME = Pattern.compile("^[ 's]* (?:Street|Road|Avenue|Lane|Close|House"
            + "|School|High|Primary|Academy|College|Park|Court|Centre|Hospital|University|Lodge|Hall|Way|Drive"
            + "|Terrace|Estate"
            + "|Juniors|Infants|Comp|Grange|Crescent|Gardens|Hill|Walk|View|Row|Place|Square|Green|Suite|Trust"
            + "|Protocol|Law"
            + "|Project|Nursery|Church|Hotel|Inn|Clinic|Surgery|Ward|Wing|Foundation|Association|Society|Club)\\b");

    private PersonNames() {}

    /** A given name counts in any case, except where it is part of the name of a street or a school. */
    static boolean areIn(String text) {
        return TITLED.matcher(text).find()
                || WORD.matcher(text)
                        .results()
                        .filter(word -> WordLists.isGivenName(word.group()))
                        .anyMatch(word -> !isPlace(text.substring(word.end())));
    }

    /** Whether a text could hold a name for which {@link #isPerson} is true. Searching for one takes much longer. */
    static boolean mayBeIn(String text) {
        return PART_OF_INITIALS.matcher(text).find()
                || WORD.matcher(text).results().anyMatch(word -> WordLists.isGivenName(word.group()));
    }

    /** Whether a common given name is among the words, or the last of two is an initial, or there are only initials. */
    static boolean isPerson(String name) {
        return ONLY_INITIALS.matcher(name).matches()
                || (WITH_INITIAL.matcher(name).matches() && !WordLists.isOrdinary(name.substring(0, name.length() - 2)))
                || Stream.of(name.split("[ -]", -1)).anyMatch(WordLists::isGivenName);
    }

    /**
     * Finds a pattern with a group "name" whose match is accepted. A name that is not accepted does not hide another
     * one after it.
     */
    static Stream<MatchResult> find(Pattern pattern, String text, Predicate<MatchResult> isAccepted) {
        List<MatchResult> accepted = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            MatchResult match = matcher.toMatchResult();
            boolean isFound = isAccepted.test(match);
            if (isFound) {
                accepted.add(match);
            }
            from = isFound ? match.end() : match.start("name") + 1;
        }
        return accepted.stream();
    }

    /** @param rest what follows a name */
    static boolean isPlace(String rest) {
        return PLACE_AFTER_NAME.matcher(rest).find();
    }
}
