package org.preventionportal.reporting.reports;

import jakarta.validation.Valid;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.reports.ProgrammeReports.QuotingReport;
import org.preventionportal.surveys.comments.QuoteSearch;
import org.preventionportal.surveys.comments.SurveyQuotes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads reports: published ones for everybody who reads indicators, drafts for their authors. */
@Service
@Validated
public class ReportQueries {

    private final ProgrammeReports reports;
    private final ReportComposition composition;
    private final QuoteSearch search;
    private final ApplicationEventPublisher events;

    ReportQueries(
            ProgrammeReports reports,
            ReportComposition composition,
            QuoteSearch search,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.composition = composition;
        this.search = search;
        this.events = events;
    }

    static boolean isAuthor(Caller caller) {
        return caller.has(Role.EVALUATOR) || caller.isManager();
    }

    @OfficersAndEvaluators
    public Optional<ProgrammeReport> find(ReportId id, Caller caller) {
        return reports.find(id, isAuthor(caller));
    }

    /** As {@link #find}, without the text of its publication, from which sections and changes are read. */
    @OfficersAndEvaluators
    public Optional<ProgrammeReport> findWithoutText(ReportId id, Caller caller) {
        return reports.findListed(id, isAuthor(caller));
    }

    @OfficersAndEvaluators
    public Window<ProgrammeReport> page(ReportStatus status, Caller caller, ScrollSubrange range) {
        return reports.page(status, isAuthor(caller), range);
    }

    /** How many drafts there are, for their authors; null for everybody else. */
    @SignedIn
    public @Nullable Integer countDrafts(Caller caller) {
        return isAuthor(caller) ? reports.countDrafts() : null;
    }

    /** Reads a published report for download. */
    @OfficersAndEvaluators
    public Optional<VerifiedReport> verified(ReportId id) {
        return reports.find(id, false).flatMap(ProgrammeReport::verified);
    }

    /**
     * Reads a published report for download, or a draft for its authors: whole, as it would be published now. What can
     * no longer be shown is left out, and its section is incomplete. Empty for a withdrawn report.
     */
    @OfficersAndEvaluators
    public <T> Optional<T> verifiedOrDraft(
            ReportId id, Caller caller, Function<VerifiedReport, T> published, Function<PublishedReport, T> draft) {
        return find(id, caller)
                .flatMap(report -> report.isPublished()
                        ? report.verified().map(published)
                        : Optional.of(draft.apply(report.publishedWith(composition
                                .compose(report, ReportSection.Part.ALL)
                                .withoutUncounted()))));
    }

    /**
     * Reads the sections: of a published report as published, of a draft as they would be now without the numbers of
     * its indicators, and of a withdrawn report none.
     *
     * @param key of the only section to read; null for all
     * @param asked the parts that a draft's sections need to have
     */
    @OfficersAndEvaluators
    public List<ReportSection> sections(ProgrammeReport report, @Nullable String key, Set<ReportSection.Part> asked) {
        if (!report.isPublished()) {
            return composition.words(report, key, asked);
        }
        return report.verified().stream()
                .flatMap(opened -> opened.report().content().sections().stream())
                .filter(section -> key == null || key.equals(section.key()))
                .toList();
    }

    /** Places an indicator in a draft without saving it. Its numbers are counted when they are read. */
    @OfficersAndEvaluators
    public Optional<ReportIndicator> preview(ProgrammeReport report, String indicatorKey, List<String> questionKeys) {
        return report.isPublished()
                ? Optional.empty()
                : IndicatorDefinition.of(indicatorKey)
                        .map(definition ->
                                new ReportIndicator(definition.key(), true, report.filter(), questionKeys, null));
    }

    /**
     * Writes to the audit trail who reads quotes from surveys.
     *
     * @param where id of what contains the quotes
     */
    @OfficersAndEvaluators
    public List<SurveyQuotes.SurveyQuote> quotes(List<SurveyQuotes.SurveyQuote> quotes, String where, Caller caller) {
        if (!quotes.isEmpty()) {
            events.publishEvent(AuditEvent.done(caller, "readReportQuotes", where));
        }
        return quotes;
    }

    /** Finds comments that may be quoted, for authors of reports and case studies. */
    @OfficersAndEvaluators
    public List<SurveyQuotes.SurveyQuote> search(@Valid QuoteFilter filter, Caller caller) {
        List<SurveyQuotes.SurveyQuote> found = search.find(filter.words(), filter.theme(), caller);
        return found.isEmpty() ? found : quotes(found, found.getFirst().commentId(), caller);
    }

    /**
     * Reads the numbers of indicators: as published, and those of a draft as they would be published now.
     *
     * @throws BadRequest if indicators of more than one draft would be counted
     */
    @OfficersAndEvaluators
    public Map<ReportIndicator, Indicator> indicators(Collection<ReportIndicator> placed) {
        Map<ReportIndicator, Indicator> found = new HashMap<>();
        Map<ReportFilter, List<ReportIndicator>> counted = placed.stream()
                .filter(indicator -> indicator.indicator() == null)
                .collect(Collectors.groupingBy(ReportIndicator::filter));
        requireOne(counted.size());
        placed.stream()
                .filter(indicator -> indicator.indicator() != null)
                .forEach(indicator -> found.put(indicator, Objects.requireNonNull(indicator.indicator())));
        counted.forEach((filter, indicators) -> {
            Map<String, Indicator> byId = composition.indicators(
                    filter, indicators.stream().map(ReportIndicator::key).toList());
            indicators.stream()
                    .filter(indicator -> byId.containsKey(indicator.key()))
                    .forEach(indicator -> found.put(
                            indicator,
                            Objects.requireNonNull(
                                    indicator.with(byId.get(indicator.key())).indicator())));
        });
        return found;
    }

    /** Compares a published report with what it would contain now; empty for a draft. */
    @OfficersAndEvaluators
    public Optional<ReportChanges> changes(ProgrammeReport report, Caller caller) {
        return report.verified().map(opened -> {
            ReportContent then = opened.report().content();
            ReportContent now = composition.compose(report, Set.of(ReportSection.Part.THEORY_OF_CHANGE));
            ReportChanges changes =
                    ReportChanges.between(then, now, composition.versions(then), composition.quotable(then));
            quotes(changes.quotes(), report.id().value(), caller);
            return changes;
        });
    }

    /** Finds the published reports that quote words of evidence, for those who read reports; for others none. */
    @Anyone
    public Map<EvidenceQuote, List<ProgrammeReport>> publishedWith(Collection<EvidenceQuote> quotes, Caller caller) {
        if (!caller.isDeliveryStaff() && !caller.has(Role.EVALUATOR)) {
            return Map.of();
        }
        List<QuotingReport> quoting =
                reports.everQuoting(quotes.stream().map(EvidenceQuote::key).toList());
        Map<ReportId, ProgrammeReport> published =
                reports.listed(quoting.stream().map(QuotingReport::id).toList()).stream()
                        .filter(report -> report.status() == ReportStatus.PUBLISHED)
                        .collect(Collectors.toMap(ProgrammeReport::id, Function.identity()));
        return quotes.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        quote -> quoting.stream()
                                .filter(report -> report.keys().anyMatch(quote.key()::equals))
                                .flatMap(report -> Optional.ofNullable(published.get(report.id())).stream())
                                .toList()));
    }

    /** Refuses several reports at once, because composing their sections is expensive. */
    static void requireOne(int reports) {
        if (reports > 1) {
            throw new BadRequest("Read one report at a time, by its id.");
        }
    }
}
