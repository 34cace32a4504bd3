package org.preventionportal.safeguarding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads full dates as people write them, in English and Welsh. */
final class WrittenDates {

    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "ion"),
            List.of("feb", "ferb", "chwef"),
            List.of("mar", "maw"),
            List.of("apr", "ebr"),
            List.of("may", "mai", "fai"),
            List.of("jun", "meh", "feh"),
            List.of("jul", "gor", "orff"),
            List.of("aug", "agu", "awst"),
            List.of("sep", "spet", "setp", "medi", "fedi"),
            List.of("oct", "ocot", "hyd"),
            List.of("nov", "tach", "dach"),
            List.of("dec", "rhag", "rag"));

    /** The letters after its beginning may be in any order: "febuary", "septmber", "gorffenhaf". */
    static final String MONTH = "(?:(?:jan[uary]*|fer?b[ruary]*|mar(?:c?h)?|apr[il]*|may|june?|july?|aug[ust]*|agu[st]*"
            + "|(?:sep|spet|setp)[tembr]*|oco?t[ober]*|nov[embr]*|dec[embr]*|ion[awr]*|chwef[ror]*|[mf]aw[rth]*"
            + "|ebr[il]*|[mf]ai|[mf]eh[efin]*|gorf[fenhaf]*|orff[enaf]*|awst|[mf]edi|hyd[ref]*"
            + "|[td]ach[wed]*|rh?ag[fyr]*)(?!\\p{L})\\.?)";

    static final String ORDINAL = "(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg|ain)";

    /** "The fourteenth of August", "Christmas Day", "y trydydd o Fai". */
    static final String DAY_IN_WORDS =
            "(?:(?:(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh"
                    + "|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth"
                    + "|thirtieth"
                    + "|cyntaf|ail|trydydd|pedwerydd|pumed|chweched|seithfed|wythfed|nawfed"
                    + "|degfed)(?: day)?(?: (?:of|o))? "
                    + MONTH + "|(?:christmas|xmas|boxing|new year'?s|halloween)(?: (?:day|eve))?)";

    /** 12/3/2012, 12-03-12, 12 March 2012, 12th of March '12, March 12th, 2012, 2012-03-12, 12fed o Fawrth 2012. */
    private static final Pattern FULL = Pattern.compile(
            "\\b(?<d>\\d{1,2})(?<s>[./-])(?<m>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})(?!\\d)"
                    + "|\\b(?<d1>\\d{1,2})" + ORDINAL + "?[\\s./-]*(?:(?:of|o)\\s+)?(?<m1>" + MONTH
                    + "),?[\\s./-]*'?(?<y1>\\d{4}|\\d{2})(?!\\d)"
                    + "|(?<!\\d)(?<y2>\\d{4})[./-](?<m2>\\d{1,2})[./-](?<d2>\\d{1,2})(?!\\d)"
                    + "|\\b(?<m3>" + MONTH + ")\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y3>\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int YOUNGEST = 5;
    private static final int OLDEST = 26;

    private WrittenDates() {}

    /** Finds the full dates on which somebody was born who could be a child or a young victim today. */
    static Stream<MatchResult> ofSomebodyYoung(String text, LocalDate today) {
        return FULL.matcher(text).results().filter(date -> isOfSomebodyYoung(date, today));
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
            return date.isBefore(today.minusYears(YOUNGEST)) && date.isAfter(today.minusYears(OLDEST));
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
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String name = PlainText.base(text).replaceFirst("^faw", "maw");
        return 1
                + MONTHS.indexOf(MONTHS.stream()
                        .filter(starts -> starts.stream().anyMatch(name::startsWith))
                        .findFirst()
                        .orElseThrow());
    }
}
