package org.preventionportal.reporting.files;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.ChartRow;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.SuppressionReason;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.definitions.CodeLabels;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorAnswer;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.surveys.comments.SurveyQuotes;
import org.preventionportal.tasks.indicators.IndicatorScope;

/** Formats the numbers, days and codes of a report for people. */
final class ReportWords {

    /** As the Government Analysis Function marks a confidential number. */
    static final String SUPPRESSED = DisclosedNumber.MARK;

    /** Said of a section of a draft. */
    static final String INCOMPLETE =
            "Something in this section can no longer be shown and is left out: an indicator, a quote or a case study. Replace or remove it before you publish the report.";

    private static final int MAX_UNBROKEN = 2_500; // characters that fit a page below its heading
    private static final int MAX_BELOW = 1_300; // characters that fit two thirds of a page below a heading
    private static final int HEADING = 150; // characters in the space of a heading

    private static final String OF_ONE_TASK =
            "Surveys about one task each are shown only as a sum, which is suppressed if fewer than two tasks have numbers to add, however many people answered.";

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

    public String whole(double number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    public String days(DateRange days) {
        return DateWords.inWords(days);
    }

    public String day(Instant at) {
        return DateWords.inWords(LondonTime.day(at));
    }

    public String time(Instant at) {
        return DateWords.withTime(at);
    }

    public String incomplete() {
        return INCOMPLETE;
    }

    /** How each page of a draft is marked. */
    public String draft(PublishedReport draft) {
        return "Draft of %s, not published".formatted(time(draft.publishedAt()));
    }

    public String scope(IndicatorScope scope) {
        return scope.isWhole()
                ? "The whole programme"
                : Stream.of(plain(scope.region()), plain(scope.theme()), plain(scope.partnerKind()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String plain(@Nullable Enum<?> code) {
        return code == null ? null : CodeLabels.of(code);
    }

    /** What an indicator counts, such as "Working days". */
    public String unit(Indicator indicator) {
        return CodeLabels.of(indicator.unit());
    }

    public List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Whether any row of a table has a number of this kind. A column without one is left out. */
    public boolean hasBase(RowGroup<IndicatorRow> group) {
        return has(group, IndicatorNumber::base);
    }

    public boolean hasPercent(RowGroup<IndicatorRow> group) {
        return has(group, IndicatorNumber::percent);
    }

    public boolean hasEstimate(RowGroup<IndicatorRow> group) {
        return has(group, IndicatorNumber::estimated);
    }

    private static boolean has(
            RowGroup<IndicatorRow> group, Function<IndicatorNumber, @Nullable DisclosedNumber> field) {
        return numbers(group.rows().stream().map(ChartRow::source)).anyMatch(number -> field.apply(number) != null);
    }

    public boolean hasSuppressed(Indicator indicator) {
        return disclosed(indicator).anyMatch(DisclosedNumber::isSuppressed);
    }

    private static Stream<DisclosedNumber> disclosed(Indicator indicator) {
        return numbers(indicator.rows().stream())
                .flatMap(number -> Stream.of(number.amount(), number.base(), number.percent(), number.estimated()))
                .filter(Objects::nonNull);
    }

    private static Stream<IndicatorNumber> numbers(Stream<IndicatorRow> rows) {
        return rows.flatMap(row -> Stream.of(row.number(), row.compared())).filter(Objects::nonNull);
    }

    /**
     * What an indicator counts. The part of the programme and the time of the count are those of the whole report, and
     * the key is in the files for programs.
     */
    public String source(ReportIndicator placed) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        return Stream.of(
                        indicator.definition(),
                        indicator.base() == null ? "" : "Base: " + indicator.base(),
                        hasSuppressed(indicator) ? SUPPRESSED + ": suppressed." : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Explains the mark of suppressed numbers; null if there is nothing to explain. */
    @Nullable
    String markedRule(PublishedReport report) {
        return needsRule(report) ? "%s: %s".formatted(SUPPRESSED, rule(report)) : null;
    }

    /** Explains suppressed numbers. */
    public String rule(PublishedReport report) {
        String rule = report.isRounded()
                ? "Suppressed to protect people. Numbers of fewer than ten people are not published. All other numbers of people are in steps of five."
                : "Suppressed to protect people who could be recognised: groups of fewer than ten people, young people of a part or of single days, and answers of fewer than ten people to a sensitive question, to a question with fewer than ten answers, or in a survey that is not of the whole programme, such as the form of one session. Others are suppressed with them if they would give these numbers. All other numbers are exact.";
        return hasSumOfOneTask(report) ? "%s %s".formatted(rule, OF_ONE_TASK) : rule;
    }

    /** Whether numbers are suppressed or rounded, so that {@link #rule} has something to explain. */
    public boolean needsRule(PublishedReport report) {
        return report.isRounded() || disclosed(report).anyMatch(DisclosedNumber::isSuppressed);
    }

    private static boolean hasSumOfOneTask(PublishedReport report) {
        return disclosed(report)
                .anyMatch(number -> number.suppressedBecause() == SuppressionReason.FEWER_THAN_TWO_TASKS);
    }

    private static Stream<DisclosedNumber> disclosed(PublishedReport report) {
        return report.content().sections().stream()
                .flatMap(section -> section.indicators().stream())
                .flatMap(placed -> Stream.ofNullable(placed.indicator()))
                .flatMap(indicator -> Stream.concat(disclosed(indicator), answers(indicator)));
    }

    private static Stream<DisclosedNumber> answers(Indicator indicator) {
        return indicator.rows().stream().flatMap(row -> row.answers().stream()).map(IndicatorAnswer::people);
    }

    /** Whether a case study may need more than a page, so that its box has to break. */
    public boolean isLong(ReportCaseStudy study) {
        return length(study) > MAX_UNBROKEN;
    }

    private static int length(ReportCaseStudy study) {
        return study.summary().length()
                + study.sections().stream()
                        .mapToInt(section -> section.text().length() + HEADING)
                        .sum();
    }

    /** Whether the heading needs a new page, since the box below it moves to one that needs most of it. */
    public boolean beginsWithLargeCaseStudy(ReportSection section) {
        return beginsWithCaseStudy(section)
                && !isLong(section.caseStudies().getFirst())
                && length(section.caseStudies().getFirst()) > MAX_BELOW;
    }

    /** Whether the box of a case study comes right after the heading, which would be left behind if the box moves. */
    public boolean beginsWithCaseStudy(ReportSection section) {
        return !section.caseStudies().isEmpty()
                && section.text() == null
                && section.indicators().isEmpty()
                && section.quotes().isEmpty()
                && section.evidenceQuotes().isEmpty();
    }

    /** Attributes a quote, as far as at least five people share the attribution. */
    public String signature(SurveyQuotes.SurveyQuote quote) {
        String shared = Stream.of(quote.organisationKind(), quote.region())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return shared.isEmpty() ? "A respondent" : shared;
    }

    /** Attributes a quote of other evidence, as far as at least five sources share the attribution. */
    public String signature(EvidenceQuote quote) {
        String shared = Stream.of(
                        quote.kind() == null ? quote.kindFamily() : CodeLabels.of(quote.kind()),
                        quote.sourceKind() == null ? quote.sourceFamily() : CodeLabels.of(quote.sourceKind()),
                        quote.region() == null ? quote.partOfCountry() : CodeLabels.of(quote.region()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return shared.isEmpty() ? "A source of evidence" : shared;
    }
}
