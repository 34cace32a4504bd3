package org.preventionportal.safeguarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows what looks like the name of a person. */
final class PersonNames {

    private static final String WORD_WITH_CAPITAL = "\\p{Lu}\\p{L}*+(?:['-]\\p{Lu}\\p{L}*+){0,3}+";

    /** One to three words with capitals. It never looks back into a word, so that long runs are fast. */
    static final String NAME = "(?<![\\p{L}])" + WORD_WITH_CAPITAL + "(?: " + WORD_WITH_CAPITAL + "){0,2}";

    /** "J.K.", "T.M-B". */
    static final String INITIALS = "(?<!\\p{L})\\p{Lu}\\.(?:[ -]?\\p{Lu}'?\\p{Lu}?\\.?(?!\\p{Ll})){1,2}";

    private static final Pattern ONLY_INITIALS = Pattern.compile(INITIALS);

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\\b\\.? \\p{Lu}|\\b(?:named?|called)(?: is)? \\p{Lu}\\p{Ll}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern PLACE_AFTER_NAME = Pattern.compile("^[ 's]* (?:Street|Road|Avenue|Lane|Close|House"
            + "|School|High School|Primary|Academy|College|Park|Court|Centre|Hospital|University)\\b");
    private static final Set<String> GIVEN_NAMES = givenNames();

    private PersonNames() {}

    /** A given name counts in any case, except where it is part of the name of a street or a school. */
    static boolean areIn(String text) {
        return TITLED.matcher(text).find()
                || WORD.matcher(text)
                        .results()
                        .filter(word -> isGiven(word.group()))
                        .anyMatch(word -> !isPlace(text.substring(word.end())));
    }

    /** Whether one of the words is a common given name, or there are only initials. */
    static boolean isPerson(String name) {
        return ONLY_INITIALS.matcher(name).matches()
                || Stream.of(name.split("[ -]", -1)).anyMatch(PersonNames::isGiven);
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

    private static boolean isGiven(String word) {
        return GIVEN_NAMES.contains(PlainText.base(word).replaceFirst("'s$", ""));
    }

    private static Set<String> givenNames() {
        try (var file = Objects.requireNonNull(PersonNames.class.getResourceAsStream("given-names.txt"))) {
            return Set.copyOf(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
