package org.preventionportal.safeguarding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates that may be somebody's birthday: any that is said to be one, and a full date on which somebody now under 26 was
 * born, unless the words before it speak of a law or a policy.
 */
final class BirthDates {

    private static final int CASE = Pattern.CASE_INSENSITIVE;
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

    /** 12/3/2012, 12-03-12, 12 March 2012, 12th of March '12, March 12th, 2012, 2012-03-12. */
    private static final Pattern FULL = Pattern.compile(
            "\\b(?<d>\\d{1,2})(?<s>[./-])(?<m>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})(?!\\d)"
                    + "|\\b(?<d1>\\d{1,2})(?:st|nd|rd|th)?[\\s./-]*(?:of[\\s]+)?(?<m1>" + MONTH
                    + "),?[\\s./-]*(?:'|’)?(?<y1>\\d{4}|\\d{2})(?!\\d)"
                    + "|(?<!\\d)(?<y2>\\d{4})[./-](?<m2>\\d{1,2})[./-](?<d2>\\d{1,2})(?!\\d)"
                    + "|\\b(?<m3>" + MONTH + ")\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y3>\\d{4})\\b",
            CASE);

    /** After a word of birth any run of digits in two or three groups will do. */
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:d\\.?o\\.?b\\.?|date of birth|born|birthday)[^\\d]{0,20}?(?<date>\\d{1,4}(?:[\\s./-]*(?:st|nd|rd|th)?[\\s./-]*(?:of )?(?:\\d{1,4}|"
                    + MONTH + ")){1,2}|\\d{6,8})",
            CASE);

    private static final Pattern LAW = Pattern.compile(
            "\\b(?:since|act|policy|law|guidance|strategy|protocol|inspection|version|in force)\\b[^.;]{0,30}$", CASE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int OLDEST = 26;
    private static final int LOOK_BACK = 50;

    private BirthDates() {}

    static Stream<MatchResult> in(String text, LocalDate today) {
        List<MatchResult> said = SAID.matcher(text).results().toList();
        Stream<MatchResult> likely = FULL.matcher(text)
                .results()
                .filter(date ->
                        said.stream().noneMatch(other -> date.start() < other.end() && other.start() < date.end()))
                .filter(date -> isOfSomebodyYoung(date, today))
                .filter(date -> !LAW.matcher(text.substring(Math.max(0, date.start() - LOOK_BACK), date.start()))
                        .find());
        return Stream.concat(said.stream(), likely);
    }

    private static boolean isOfSomebodyYoung(MatchResult match, LocalDate today) {
        int first = month(group(match, "m", "m1", "m2", "m3"));
        int second = Integer.parseInt(group(match, "d", "d1", "d2", "d3"));
        int year = year(Integer.parseInt(group(match, "y", "y1", "y2", "y3")), today);
        return isYoung(year, first, second, today) || isYoung(year, second, first, today);
    }

    private static boolean isYoung(int year, int month, int day, LocalDate today) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return date.isBefore(today.minusYears(1)) && date.isAfter(today.minusYears(OLDEST));
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static int year(int written, LocalDate today) {
        if (written > 99) {
            return written;
        }
        return written + 2000 > today.getYear() ? written + 1900 : written + 2000;
    }

    private static String group(MatchResult match, String... names) {
        return Stream.of(names)
                .map(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
