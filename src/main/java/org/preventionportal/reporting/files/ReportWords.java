package org.preventionportal.reporting.files;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.DateWords;
import org.preventionportal.reporting.definitions.CodeWords;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.surveys.results.SurveyQuotes;
import org.preventionportal.tasks.indicators.IndicatorScope;

/** Numbers, days and codes of a report as people read them. */
final class ReportWords {

    /** As the Government Analysis Function marks a confidential number. */
    static final String SUPPRESSED = "[c]";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public String number(@Nullable DisclosedNumber number) {
        if (number == null) {
            return "";
        }
        return number.isSuppressed()
                ? SUPPRESSED
                : NumberFormat.getInstance(Locale.UK).format(number.value());
    }

    public String percent(@Nullable DisclosedNumber number) {
        return number == null || number.isSuppressed() ? number(number) : number(number) + "%";
    }

    public String days(DateRange days) {
        return "%s to %s".formatted(DateWords.inWords(days.from()), DateWords.inWords(days.to()));
    }

    public String time(Instant at) {
        return TIME.format(at);
    }

    public String part(IndicatorScope scope) {
        return scope.isWhole()
                ? "The whole programme"
                : Stream.of(plain(scope.region()), plain(scope.theme()), plain(scope.partnerKind()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String plain(@Nullable Enum<?> code) {
        return code == null ? null : CodeWords.of(code);
    }

    /** What a figure counts, such as "Working days". */
    public String unit(Indicator indicator) {
        return CodeWords.of(indicator.unit());
    }

    public List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Whether any line has a number of this kind: a column without one is left out. */
    public boolean hasBase(Indicator indicator) {
        return numbers(indicator).anyMatch(number -> number.base() != null);
    }

    public boolean hasPercent(Indicator indicator) {
        return numbers(indicator).anyMatch(number -> number.percent() != null);
    }

    public boolean hasEstimate(Indicator indicator) {
        return numbers(indicator).anyMatch(number -> number.estimated() != null);
    }

    public boolean hasSuppressed(Indicator indicator) {
        return numbers(indicator)
                .flatMap(number -> Stream.of(number.value(), number.base(), number.percent(), number.estimated()))
                .anyMatch(number -> number != null && number.isSuppressed());
    }

    private static Stream<IndicatorNumber> numbers(Indicator indicator) {
        return indicator.rows().stream()
                .flatMap(row -> Stream.of(row.number(), row.compared()))
                .filter(Objects::nonNull);
    }

    /** Null where a chart would tell no more than the table. */
    public @Nullable BarChart chart(Indicator indicator) {
        return IndicatorChart.of(indicator, this);
    }

    /** What a number that is kept back means. */
    public String rule() {
        return "Kept back, so that nobody can tell what a person did or said: nothing is published of fewer than ten people, and the rest is in steps of five.";
    }

    /** How people reached are summed. */
    public String reach(PublishedReport report) {
        return report.reachIsRoundedOnce()
                ? "Sums of at least fifty figures are as they were recorded, rounded to the nearest five; others are sums of figures that were each rounded to the nearest five."
                : "Sums of figures that were each rounded to the nearest five, so that no two reports tell of a few people.";
    }

    /** Who said it, as far as at least five people share that. */
    public String signature(SurveyQuotes.Quote quote) {
        String shared = Stream.of(quote.organisation(), quote.region())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return shared.isEmpty() ? "A respondent" : shared;
    }
}
