package org.preventionportal.reporting.reports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.Surveyors;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.BadRequest;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.surveys.results.SurveyQuotes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Reports as far as a caller may read them: frozen ones for all who work with figures, the others for their writers. */
@Service
public class ReportQueries {

    private final ProgrammeReports reports;
    private final ReportComposition composition;
    private final ReachSummation reach;
    private final ApplicationEventPublisher events;

    ReportQueries(
            ProgrammeReports reports,
            ReportComposition composition,
            ReachSummation reach,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.composition = composition;
        this.reach = reach;
        this.events = events;
    }

    static boolean isWriter(Caller caller) {
        return caller.has(Role.EVALUATOR) || caller.isManager();
    }

    @Surveyors
    public Optional<ProgrammeReport> find(ReportId id, Caller caller) {
        return reports.find(id, isWriter(caller));
    }

    @Surveyors
    public Window<ProgrammeReport> page(ReportStatus status, Caller caller, ScrollSubrange range) {
        return reports.page(status, isWriter(caller), range);
    }

    /** As it may be given out. */
    @Surveyors
    public Optional<VerifiedReport> verified(ReportId id) {
        return reports.find(id, false).flatMap(ProgrammeReport::verified);
    }

    /**
     * What was frozen; of a draft, what would be now but its figures, which are only named; of what is withdrawn, nothing.
     */
    @Surveyors
    public List<ReportSection> sections(ProgrammeReport report) {
        return report.verified()
                .map(opened -> opened.report().content().sections())
                .orElseGet(() -> report.isPublished() ? List.of() : composition.words(report));
    }

    /**
     * What people wrote in surveys; the audit trail keeps who reads it.
     *
     * @param where id of what quotes it
     */
    @Surveyors
    public List<SurveyQuotes.SurveyQuote> quotes(List<SurveyQuotes.SurveyQuote> quotes, String where, Caller caller) {
        if (!quotes.isEmpty()) {
            events.publishEvent(AuditEvent.done(caller, "readReportQuotes", where));
        }
        return quotes;
    }

    /**
     * The numbers of figures: as they were frozen, those of a draft counted as if the caller froze it now.
     *
     * @throws BadRequest where they would be counted for more than one report
     */
    @Surveyors
    public Map<ReportIndicator, Indicator> indicators(Collection<ReportIndicator> placed, Caller caller) {
        Map<ReportIndicator, Indicator> found = new HashMap<>();
        Map<ReportFilter, List<ReportIndicator>> counted = placed.stream()
                .filter(indicator -> indicator.indicator() == null)
                .collect(Collectors.groupingBy(ReportIndicator::filter));
        requireOne(counted.size());
        placed.stream()
                .filter(indicator -> indicator.indicator() != null)
                .forEach(indicator -> found.put(indicator, Objects.requireNonNull(indicator.indicator())));
        counted.forEach((filter, figures) -> {
            Map<String, Indicator> byId = composition.indicators(
                    filter, figures.stream().map(ReportIndicator::key).toList(), reach.isRoundedOnce(filter, caller));
            figures.stream()
                    .filter(indicator -> byId.containsKey(indicator.key()))
                    .forEach(indicator -> found.put(indicator, Objects.requireNonNull(byId.get(indicator.key()))));
        });
        return found;
    }

    /**
     * A frozen report beside what it would say now; empty for a draft. Sums that were rounded once are not looked at again:
     * two looks would tell of what came between.
     */
    @Surveyors
    public Optional<ReportChanges> changes(ProgrammeReport report, Caller caller) {
        return report.verified().map(opened -> {
            ReportContent then = opened.report().content();
            boolean isReachCompared = !opened.report().reachIsRoundedOnce();
            ReportContent now = isReachCompared
                    ? composition.compose(report, false)
                    : composition.composeWithout(IndicatorTopic.REACH, report);
            ReportChanges changes = ReportChanges.between(then, now, composition.quotable(then), isReachCompared);
            quotes(changes.quotes(), report.id().value(), caller);
            return changes;
        });
    }

    /** Counting is dear. */
    static void requireOne(int reports) {
        if (reports > 1) {
            throw new BadRequest("Ask for what is in a report of one report at a time, by its id.");
        }
    }
}
