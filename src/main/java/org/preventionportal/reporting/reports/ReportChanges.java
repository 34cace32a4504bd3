package org.preventionportal.reporting.reports;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.reporting.figures.FigureNumber;
import org.preventionportal.reporting.figures.FigureRow;
import org.preventionportal.reporting.figures.ProgrammeFigure;
import org.preventionportal.surveys.results.SurveyQuotes;

/**
 * What has changed since a report was frozen.
 *
 * @param asOf what was recorded by then is in the new numbers
 * @param isReachCompared whether people reached were looked at
 * @param figures those of which a number or the meaning is another now
 * @param quotes that may not be quoted any more
 */
public record ReportChanges(
        Instant asOf,
        boolean isReachCompared,
        List<FigureChange> figures,
        List<SurveyQuotes.Quote> quotes,
        List<CaseStudyChange> caseStudies) {

    /**
     * @param definition what the figure means now; null where that is as it was
     * @param rows the lines with another number
     */
    public record FigureChange(
            String id, String title, @Nullable String definition, List<RowChange> rows) {}

    /** @param period the days of the number: the report's own or those beside them */
    public record RowChange(
            String key,
            String label,
            Timespan period,
            @Nullable FigureNumber then,
            @Nullable FigureNumber now) {

        /** Another base alone makes no other line. */
        private boolean isAnother() {
            return !told(then).equals(told(now));
        }

        private static List<Optional<Figure>> told(@Nullable FigureNumber number) {
            return number == null
                    ? List.of()
                    : Stream.of(number.value(), number.percent(), number.estimated())
                            .map(Optional::ofNullable)
                            .toList();
        }
    }

    /** @param edition the one that is published now; null where it is withdrawn */
    public record CaseStudyChange(
            CaseStudyId id, String title, @Nullable Integer edition) {}

    /** @param quotable ids of the comments that may be quoted still */
    static ReportChanges between(ReportContent then, ReportContent now, Set<String> quotable, boolean isReachCompared) {
        Map<String, ReportFigure> counted = byId(now.figures().filter(figure -> figure.figure() != null));
        return new ReportChanges(
                now.asOf(),
                isReachCompared,
                byId(then.figures()).values().stream()
                        .filter(figure -> isReachCompared || figureOf(figure).topic() != FigureTopic.REACH)
                        .flatMap(figure -> change(figure, counted.get(figure.id())).stream())
                        .toList(),
                then.quotes()
                        .filter(quote -> !quotable.contains(quote.id()))
                        .distinct()
                        .toList(),
                caseStudies(then, now));
    }

    /** In their order. */
    private static Map<String, ReportFigure> byId(Stream<ReportFigure> figures) {
        return figures.collect(
                Collectors.toMap(ReportFigure::id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    private static ProgrammeFigure figureOf(ReportFigure figure) {
        return Objects.requireNonNull(figure.figure(), "a frozen report has its figures");
    }

    private static List<FigureChange> change(ReportFigure frozen, @Nullable ReportFigure counted) {
        ProgrammeFigure then = figureOf(frozen);
        ProgrammeFigure now = counted == null ? null : counted.figure();
        List<FigureRow> rows = now == null ? List.of() : now.rows();
        ReportFilter filter = frozen.filter();
        List<RowChange> changed = Stream.concat(
                        rows(then.rows(), rows, filter.period(), FigureRow::number),
                        filter.compareWith() == null
                                ? Stream.empty()
                                : rows(then.rows(), rows, filter.compareWith(), FigureRow::compared))
                .toList();
        String definition = now == null || now.definition().equals(then.definition()) ? null : now.definition();
        return changed.isEmpty() && definition == null
                ? List.of()
                : List.of(new FigureChange(then.id(), then.title(), definition, changed));
    }

    private static Stream<RowChange> rows(
            List<FigureRow> then,
            List<FigureRow> now,
            Timespan period,
            Function<FigureRow, @Nullable FigureNumber> number) {
        Map<String, FigureRow> fresh = new HashMap<>();
        now.forEach(row -> fresh.put(row.key(), row));
        Set<String> known = then.stream().map(FigureRow::key).collect(Collectors.toSet());
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
                .filter(RowChange::isAnother);
    }

    private static List<CaseStudyChange> caseStudies(ReportContent then, ReportContent now) {
        Map<CaseStudyId, Integer> editions =
                studies(now).collect(Collectors.toMap(ReportCaseStudy::id, ReportCaseStudy::edition, (a, _) -> a));
        return studies(then)
                .filter(study -> !Objects.equals(editions.get(study.id()), study.edition()))
                .map(study -> new CaseStudyChange(study.id(), study.title(), editions.get(study.id())))
                .distinct()
                .toList();
    }

    private static Stream<ReportCaseStudy> studies(ReportContent content) {
        return content.sections().stream().flatMap(section -> section.caseStudies().stream());
    }
}
