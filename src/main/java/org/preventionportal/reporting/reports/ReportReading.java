package org.preventionportal.reporting.reports;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.Surveyors;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Reports as far as a caller may read them: frozen ones for all who work with figures, the others for their writers. */
@Service
public class ReportReading {

    private final ProgrammeReports reports;
    private final ReportComposition composition;

    ReportReading(ProgrammeReports reports, ReportComposition composition) {
        this.reports = reports;
        this.composition = composition;
    }

    static boolean isWriter(Caller caller) {
        return caller.has(Role.EVALUATOR) || caller.isManager();
    }

    @Surveyors
    public Optional<ProgrammeReport> find(ReportId id, Caller caller) {
        return reports.find(id, isWriter(caller));
    }

    @Surveyors
    public Window<ProgrammeReport> page(ReportStanding standing, Caller caller, ScrollSubrange range) {
        return reports.page(standing, isWriter(caller), range);
    }

    /**
     * What was frozen or, of a draft, what would be if the caller froze it now.
     *
     * @param isCounted whether the figures of a draft are counted, or only named
     */
    @Surveyors
    public ReportContent content(ProgrammeReport report, boolean isCounted, Caller caller) {
        Set<FigureTopic> topics = isCounted ? EnumSet.allOf(FigureTopic.class) : Set.of();
        return report.frozen() != null
                ? report.frozen().open()
                : composition.compose(report, topics, caller.isOfficer(), caller);
    }

    /** As it may be given out: what it says is what was frozen. */
    @Surveyors
    public Optional<FrozenReport> frozen(ReportId id) {
        return reports.find(id, false)
                .flatMap(report -> Optional.ofNullable(report.frozen())
                        .map(frozen -> new FrozenReport(
                                report.title(),
                                report.filter(),
                                frozen.at(),
                                frozen.seal(),
                                frozen.reachIsExact(),
                                frozen.open())));
    }

    /**
     * A frozen report beside what it would say now; empty for a draft. People reached are left out where whoever froze it
     * was told more of them than the caller may be.
     */
    @Surveyors
    public Optional<ReportChanges> changes(ProgrammeReport report, Caller caller) {
        return Optional.ofNullable(report.frozen()).map(frozen -> {
            boolean reachIsCompared = !frozen.reachIsExact() || caller.isOfficer();
            Set<FigureTopic> topics = EnumSet.allOf(FigureTopic.class);
            if (!reachIsCompared) {
                topics.remove(FigureTopic.REACH);
            }
            ReportContent now = composition.compose(report, topics, frozen.reachIsExact(), caller);
            return ReportChanges.between(frozen.open(), now, topics);
        });
    }
}
