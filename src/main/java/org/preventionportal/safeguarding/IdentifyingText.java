package org.preventionportal.safeguarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds text that looks as if it identified a child or a victim. This service is not a referral route, and such text
 * must not be stored. It prefers a false alarm, which a person can reword, to a name in the database.
 */
public final class IdentifyingText {

    private static final int CASE = Pattern.CASE_INSENSITIVE;
    private static final String GAP = "[ .-]{0,2}";

    /** Ten digits, however they are grouped. */
    private static final Pattern NHS_NUMBER = Pattern.compile("(?<![\\d.])\\d(?:" + GAP + "\\d){9}(?!\\d)");

    private static final Pattern NATIONAL_INSURANCE = Pattern.compile(
            "\\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:" + GAP + "\\d\\d){3}" + GAP + "[A-D]\\b",
            CASE);

    private static final Pattern NRM_REFERENCE = Pattern.compile(
            "\\bNRM[\\s:#/.-]*(?:(?:case|ref(?:erence|erral)?|id|no|number|is|was)\\b[.\\s:#/-]*)+(?=[A-Z/-]*\\d)[A-Z]{0,4}[-/]?\\d[\\d/-]{2,}+(?! +[a-z]+s\\b)"
                    + "|\\bNRM[\\s:#/-]*\\d{4}[/-]\\d{3,}|\\bNRM[\\s:#/-]*\\d{5,}+(?! +[a-z]+s\\b)",
            CASE);

    private static final Pattern POSTCODE =
            Pattern.compile("\\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]? {0,2}\\d[ABD-HJLNP-UW-Z]{2})\\b", CASE);

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\\b\\.? \\p{Lu}|\\b(?:named?|called)(?: is)? \\p{Lu}\\p{Ll}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern PLACE_AFTER_NAME = Pattern.compile(
            "^[ '’s]* (?:Street|Road|Avenue|Lane|Close|House|School|Primary|Academy|College|Park|Court|Centre)\\b");
    private static final Set<String> GIVEN_NAMES = givenNames();

    private IdentifyingText() {}

    /** What a place in a text looks like. */
    public enum Kind {
        NHS_NUMBER("an NHS number"),
        NATIONAL_INSURANCE_NUMBER("a National Insurance number"),
        NRM_REFERENCE("an NRM reference"),
        DATE_OF_BIRTH("a date of birth"),
        NAMED_POSTCODE("a postcode beside a person's name");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * A place in a text. It does not contain the text, so that it can be stored and logged.
     *
     * @param from position of its first character, counted from 1
     * @param to position of its last character
     */
    public record Place(Kind kind, int from, int to) {

        private static final String RULE = "Do not enter anything that identifies a child or a victim.";

        /** For messages that are stored, such as the problems of an import. They must not repeat the text. */
        public String advice() {
            return "Remove characters %d to %d. They look like %s. %s".formatted(from, to, kind.words, RULE);
        }

        /**
         * For the answer to the author only. It quotes the text, so it must not be stored or logged.
         *
         * @param typed the text that the place was found in
         */
        public String adviceFor(CharSequence typed) {
            CharSequence found = typed.subSequence(from - 1, to);
            return kind == Kind.NAMED_POSTCODE
                    ? "Remove the name and the postcode '%s'. Write, for example, 'a boy of 12 in Leeds'. %s"
                            .formatted(found, RULE)
                    : "Remove '%s'. It looks like %s. %s".formatted(found, kind.words, RULE);
        }
    }

    /** @param today decides whether a date can be the birthday of a young person */
    public static List<Place> find(CharSequence typed, LocalDate today) {
        String text = plain(typed);
        List<Place> places = new ArrayList<>();
        add(places, text, NHS_NUMBER, Kind.NHS_NUMBER, match -> isNhsNumber(match.group()));
        add(places, text, NATIONAL_INSURANCE, Kind.NATIONAL_INSURANCE_NUMBER, _ -> true);
        add(places, text, NRM_REFERENCE, Kind.NRM_REFERENCE, _ -> true);
        BirthDates.in(text, today)
                .map(match -> new Place(Kind.DATE_OF_BIRTH, match.start() + 1, match.end()))
                .forEach(places::add);
        if (namesSomebody(text)) {
            add(places, text, POSTCODE, Kind.NAMED_POSTCODE, _ -> true);
        }
        places.sort(Comparator.comparingInt(Place::from));
        return places;
    }

    private static void add(
            List<Place> places, String text, Pattern pattern, Kind kind, Predicate<MatchResult> really) {
        pattern.matcher(text)
                .results()
                .filter(really)
                .map(match -> new Place(kind, match.start() + 1, match.end()))
                .forEach(places::add);
    }

    /** Replaces full-width digits, no-break spaces and the like by their plain forms, without moving a character. */
    private static String plain(CharSequence typed) {
        var plain = new StringBuilder(typed.length());
        typed.chars().forEach(unit -> {
            String form = Normalizer.normalize(String.valueOf((char) unit), Normalizer.Form.NFKC);
            char c = form.length() == 1 ? form.charAt(0) : (char) unit;
            boolean blank = Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
            boolean dash = Character.getType(c) == Character.DASH_PUNCTUATION;
            plain.append(blank ? ' ' : dash ? '-' : c);
        });
        return plain.toString();
    }

    /** Modulus 11 over the first nine digits, as the NHS Data Dictionary defines it. */
    private static boolean isNhsNumber(String match) {
        String digits = match.replaceAll("\\D", "");
        if (digits.chars().distinct().count() == 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    /** A given name counts in any case, except where it is part of the name of a street or a school. */
    private static boolean namesSomebody(String text) {
        return TITLED.matcher(text).find()
                || WORD.matcher(text)
                        .results()
                        .filter(word -> GIVEN_NAMES.contains(base(word.group())))
                        .anyMatch(word -> !PLACE_AFTER_NAME
                                .matcher(text.substring(word.end()))
                                .find());
    }

    private static String base(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> givenNames() {
        try (var file = Objects.requireNonNull(IdentifyingText.class.getResourceAsStream("given-names.txt"))) {
            return Set.copyOf(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
