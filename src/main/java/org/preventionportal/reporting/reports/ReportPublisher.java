package org.preventionportal.reporting.reports;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.access.roles.ManagersAndEvaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.publishing.Withdrawal;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Publishes reports: counts everything in a draft once more and stores it unchangeably. Withdraws published reports.
 */
@Service
@Validated
class ReportPublisher {

    private final ProgrammeReports reports;
    private final ReportComposition composition;
    private final Clock clock;

    ReportPublisher(ProgrammeReports reports, ReportComposition composition, Clock clock) {
        this.reports = reports;
        this.composition = composition;
        this.clock = clock;
    }

    /** @throws Refusal if something in the report can no longer be shown, so that nothing is left out silently */
    @ManagersAndEvaluators
    public ProgrammeReport publish(PublishProgrammeReportInput input, Caller caller) {
        ProgrammeReport report = reports.require(input.programmeReportId(), input.version());
        report.requireContent();
        ReportContent content = composition.compose(report, ReportSection.Part.ALL);
        List<UserError> missing = missing(report, content);
        if (!missing.isEmpty()) {
            throw new Refusal(missing.toArray(UserError[]::new));
        }
        return reports.save(report.publish(content, caller.id()));
    }

    /** Only programme managers may withdraw, since they are accountable for the report. */
    @Managers
    public ProgrammeReport withdraw(@Valid WithdrawProgrammeReportInput input, Caller caller) {
        ProgrammeReport report = reports.require(input.programmeReportId(), input.version());
        var why = new Withdrawal(input.reason().strip(), caller.id(), clock.instant());
        return reports.save(report.withdraw(why));
    }

    private static List<UserError> missing(ProgrammeReport report, ReportContent content) {
        List<UserError> missing = new ArrayList<>();
        for (int place = 0; place < report.sections().size(); place++) {
            SectionPlan plan = report.sections().get(place);
            ReportSection section = content.sections().get(place);
            section.indicators().stream()
                    .filter(indicator -> Objects.isNull(indicator.indicator()))
                    .map(indicator -> error(plan, notCounted(report, indicator.key())))
                    .forEach(missing::add);
            if (section.quotes().size() < plan.commentIds().size()
                    || section.evidenceQuotes().size()
                            < plan.evidenceQuoteKeys().size()) {
                missing.add(error(plan, "A quote may no longer be used. Choose the quotes again."));
            }
            if (section.caseStudies().size() < plan.caseStudyIds().size()) {
                missing.add(error(plan, "A case study is no longer published. Choose the case studies again."));
            }
        }
        return missing;
    }

    private static String notCounted(ProgrammeReport report, String key) {
        Optional<IndicatorDefinition> definition = IndicatorDefinition.of(key);
        String title = definition.map(IndicatorDefinition::title).orElse(key);
        boolean isTarget = report.filter().scope().isWhole()
                && definition.filter(IndicatorDefinition::needsTarget).isPresent();
        return isTarget
                ? "“%s” needs a target for exactly the days of the report. Set the target or remove the indicator."
                        .formatted(title)
                : "“%s” has no meaning for this part of the programme. Remove the indicator or change the details of the report."
                        .formatted(title);
    }

    private static UserError error(SectionPlan plan, String message) {
        return UserError.general(ErrorCode.WRONG_STATE, "In “%s”: %s".formatted(plan.heading(), message));
    }
}
