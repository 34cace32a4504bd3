package org.preventionportal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what looks as if it identified a child or a victim: this service is not a referral route, and such text must
 * not be kept. It prefers a false alarm, which a person can reword, to a name in the database.
 */
public final class IdentifyingText {

    private static final int CASE = Pattern.CASE_INSENSITIVE;

    private static final Pattern NHS_NUMBER = Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");
    private static final Pattern NATIONAL_INSURANCE = Pattern.compile(
            "\\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]\\b",
            CASE);
    private static final Pattern NRM_REFERENCE = Pattern.compile(
            "\\bNRM[\\s:#/-]*(?:(?:case|ref(?:erence)?|no|number)[.\\s:#/-]*)+[A-Z]{0,4}[-/]?\\d{3,}|\\bNRM[\\s:#/-]*\\d{5,}",
            CASE);
    private static final Pattern POSTCODE =
            Pattern.compile("\\b(?:GIR ?0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2})\\b", CASE);

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DATE = Pattern.compile(
            "\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s./-]+(?<m>\\d{1,2}|" + MONTH + "),?[\\s./-]+(?<y>\\d{4}|\\d{2})\\b"
                    + "|\\b(?<y2>\\d{4})[./-](?<m2>\\d{1,2})[./-](?<d2>\\d{1,2})\\b"
                    + "|\\b(?<m3>" + MONTH + ")\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y3>\\d{4})\\b",
            CASE);
    private static final Pattern BIRTH =
            Pattern.compile("\\b(?:d\\.?o\\.?b\\.?|date of birth|born|birthday)[^\\d]{0,20}$", CASE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\\.? \\p{Lu}\\p{Ll}+|\\b(?:named?|called)(?: is)? \\p{Lu}\\p{Ll}+");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{L}+");
    private static final Set<String> GIVEN_NAMES = givenNames();

    private IdentifyingText() {}

    /**
     * A place in a text.
     *
     * @param from position of its first character, counted from 1
     * @param to position of its last character
     */
    public record Place(String looksLike, int from, int to) {

        String advice() {
            return "Characters %d to %d look like %s. Take it out: nothing that identifies a child or a victim may be entered here."
                    .formatted(from, to, looksLike);
        }
    }

    /** @param today by which a date is told to be a young person's birthday */
    public static List<Place> find(CharSequence typed, LocalDate today) {
        String text = plain(typed);
        List<Place> places = new ArrayList<>();
        add(places, text, NHS_NUMBER, "an NHS number", match -> isNhsNumber(match.group()));
        add(places, text, NATIONAL_INSURANCE, "a National Insurance number", _ -> true);
        add(places, text, NRM_REFERENCE, "an NRM reference", _ -> true);
        add(places, text, DATE, "a date of birth", match -> isBirthDate(text, match, today));
        if (namesSomebody(text)) {
            add(places, text, POSTCODE, "a postcode beside a person's name", _ -> true);
        }
        places.sort(Comparator.comparingInt(Place::from));
        return places;
    }

    private static void add(
            List<Place> places, String text, Pattern pattern, String what, Predicate<MatchResult> really) {
        pattern.matcher(text)
                .results()
                .filter(really)
                .map(match -> new Place(what, match.start() + 1, match.end()))
                .forEach(places::add);
    }

    /** Full-width digits, no-break spaces and the like as their plain forms, character by character so that places stay. */
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

    /** Modulus 11 over the first nine digits, as the NHS Data Dictionary has it. */
    private static boolean isNhsNumber(String match) {
        String digits = match.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    /** Said to be a birthday, or a full date on which somebody now under 26 was born. */
    private static boolean isBirthDate(String text, MatchResult match, LocalDate today) {
        if (BIRTH.matcher(text.substring(Math.max(0, match.start() - 40), match.start()))
                .find()) {
            return true;
        }
        try {
            int year = Integer.parseInt(group(match, "y", "y2", "y3"));
            int century = year + 2000 > today.getYear() ? 1900 : 2000;
            LocalDate date = LocalDate.of(
                    year < 100 ? year + century : year,
                    month(group(match, "m", "m2", "m3")),
                    Integer.parseInt(group(match, "d", "d2", "d3")));
            return date.isBefore(today.minusYears(1)) && date.isAfter(today.minusYears(26));
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static String group(MatchResult match, String... names) {
        return Stream.of(names)
                .map(match::group)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static boolean namesSomebody(String text) {
        return TITLED.matcher(text).find()
                || WORD.matcher(text).results().anyMatch(word -> GIVEN_NAMES.contains(base(word.group())));
    }

    private static String base(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> givenNames() {
        try (var file = IdentifyingText.class.getResourceAsStream("given-names.txt")) {
            return Set.copyOf(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
