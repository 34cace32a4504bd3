package org.preventionportal.reporting.reports;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.theory.ReportTheoryChange;
import org.preventionportal.surveys.comments.SurveyQuotes;

/**
 * Compares a published report with what it would contain now.
 *
 * @param asOf when the new numbers were counted
 * @param indicators those with another number or another definition now
 * @param quotes those of surveys that may no longer be quoted
 * @param evidenceQuotes those of other evidence that may no longer be quoted
 */
record ReportChanges(
        Instant asOf,
        List<IndicatorChange> indicators,
        List<SurveyQuotes.SurveyQuote> quotes,
        List<EvidenceQuote> evidenceQuotes,
        List<CaseStudyChange> caseStudies,
        List<ReportTheoryChange> theoryElements) {

    /**
     * @param definition the new definition; null if it has not changed
     * @param rows the rows with another number
     */
    public record IndicatorChange(
            String key, String title, @Nullable String definition, List<RowChange> rows) {}

    /** @param period the days of the number: the period of the report, or the days to compare with */
    public record RowChange(
            String key,
            String label,
            DateRange period,
            @Nullable IndicatorNumber numberThen,
            @Nullable IndicatorNumber numberNow) {

        /**
         * Another base alone is not a change, nor is another reason why a number is suppressed, nor that a row without
         * a number is left out.
         */
        private boolean hasChanged() {
            return !disclosed(numberThen).equals(disclosed(numberNow));
        }

        private static List<OptionalDouble> disclosed(@Nullable IndicatorNumber number) {
            IndicatorNumber shown = Objects.requireNonNullElse(number, IndicatorNumber.NOTHING);
            return Stream.of(shown.amount(), shown.percent(), shown.estimated())
                    .map(one -> one == null ? OptionalDouble.empty() : one.number())
                    .toList();
        }
    }

    /** @param versionNumber the version that is published now; null if the case study is withdrawn */
    public record CaseStudyChange(
            CaseStudyId caseStudyId, String title, @Nullable Integer versionNumber) {}

    /**
     * @param now the report as it would be published now; only its indicators and its Theory of Change are compared
     * @param versions the version numbers of the report's case studies that are published now
     * @param quotable ids of the comments and keys of the excerpts that may still be quoted
     */
    static ReportChanges between(
            ReportContent then, ReportContent now, Map<CaseStudyId, Integer> versions, Set<String> quotable) {
        Map<Placement, ReportIndicator> counted =
                byPlacement(now.indicators().filter(indicator -> indicator.indicator() != null));
        return new ReportChanges(
                now.asOf(),
                byPlacement(then.indicators()).values().stream()
                        .flatMap(indicator -> change(indicator, counted.get(Placement.of(indicator))).stream())
                        .toList(),
                then.quotes()
                        .filter(quote -> !quotable.contains(quote.commentId()))
                        .distinct()
                        .toList(),
                then.evidenceQuotes()
                        .filter(quote -> !quotable.contains(quote.key()))
                        .distinct()
                        .toList(),
                caseStudies(then, versions),
                ReportTheoryChange.between(then.theoryElements(), now.theoryElements()));
    }

    /** An indicator with the same rows. */
    private record Placement(String key, List<String> questionKeys) {

        private static Placement of(ReportIndicator indicator) {
            return new Placement(indicator.key(), indicator.questionKeys());
        }
    }

    /** In their order. */
    private static Map<Placement, ReportIndicator> byPlacement(Stream<ReportIndicator> indicators) {
        return indicators.collect(
                Collectors.toMap(Placement::of, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    private static Indicator indicatorOf(ReportIndicator indicator) {
        return Objects.requireNonNull(indicator.indicator(), "a published report has its indicators");
    }

    private static List<IndicatorChange> change(ReportIndicator published, @Nullable ReportIndicator counted) {
        Indicator then = indicatorOf(published);
        Indicator now = counted == null ? null : counted.indicator();
        List<IndicatorRow> rows = now == null ? List.of() : now.rows();
        ReportFilter filter = published.filter();
        List<RowChange> changed = Stream.concat(
                        rows(then.rows(), rows, filter.period(), IndicatorRow::number),
                        filter.compareWith() == null
                                ? Stream.empty()
                                : rows(then.rows(), rows, filter.compareWith(), IndicatorRow::compared))
                .toList();
        String definition = now == null || now.definition().equals(then.definition()) ? null : now.definition();
        return changed.isEmpty() && definition == null
                ? List.of()
                : List.of(new IndicatorChange(then.key(), then.title(), definition, changed));
    }

    private static Stream<RowChange> rows(
            List<IndicatorRow> then,
            List<IndicatorRow> now,
            DateRange period,
            Function<IndicatorRow, @Nullable IndicatorNumber> number) {
        Map<String, IndicatorRow> fresh = new HashMap<>();
        now.forEach(row -> fresh.put(row.key(), row));
        Set<String> known = then.stream().map(IndicatorRow::key).collect(Collectors.toSet());
        return Stream.concat(
                        then.stream()
                                .map(row -> new RowChange(
                                        row.key(),
                                        row.label(),
                                        period,
                                        number.apply(row),
                                        fresh.containsKey(row.key()) ? number.apply(fresh.get(row.key())) : null)),
                        now.stream()
                                .filter(row -> !known.contains(row.key()))
                                .map(row -> new RowChange(row.key(), row.label(), period, null, number.apply(row))))
                .filter(RowChange::hasChanged);
    }

    private static List<CaseStudyChange> caseStudies(ReportContent then, Map<CaseStudyId, Integer> versions) {
        return then.caseStudies()
                .filter(study -> !Objects.equals(versions.get(study.caseStudyId()), study.versionNumber()))
                .map(study ->
                        new CaseStudyChange(study.caseStudyId(), study.title(), versions.get(study.caseStudyId())))
                .distinct()
                .toList();
    }
}
