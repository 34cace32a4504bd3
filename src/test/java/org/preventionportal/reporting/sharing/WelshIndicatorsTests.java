package org.preventionportal.reporting.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.Region;
import org.preventionportal.documents.Contract;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.WithdrawalReason;

/** Any indicator can be a key finding, and those are read in Welsh too. */
class WelshIndicatorsTests {

    private static final ResourceBundle REPORTS = ResourceBundle.getBundle("reporting.welsh", Locale.ROOT);
    private static final ResourceBundle PORTAL =
            ResourceBundle.getBundle("portal.messages", Locale.forLanguageTag("cy"));

    /** Results of surveys have the words in which people were asked. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "SURVEYS_.*")
    void everyRowOfAnyOtherIndicatorHasAWelshName(IndicatorDefinition definition) {
        List<String> rows = rows(definition).toList();

        assertThat(rows.stream().flatMap(row -> WelshLabels.ofIndicator(definition.key(), row).stream()))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(rows);
    }

    /** The public and respondents read both files. Only NATIONAL has other words in reports, as it has in English. */
    @ParameterizedTest
    @ValueSource(strings = {"Region", "PartnerKind", "TaskKind"})
    void codesHaveTheWordsOfTheOtherPagesAndEmails(String type) {
        List<String> shared =
                codes(type).filter(code -> !code.equals(Region.NATIONAL.name())).toList();

        assertThat(shared)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(REPORTS.getString(code)).isEqualTo(PORTAL.getString(type + "." + code)));
    }

    /** That text says more of what disruption is. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISRUPTION")
    void themesHaveTheWordsOfThePageAboutTheProgramme(Theme theme) {
        assertThat(PORTAL.getString("about.themes-text")).containsIgnoringCase(REPORTS.getString(theme.name()));
    }

    private static Stream<String> rows(IndicatorDefinition definition) {
        return switch (definition) {
            case TASKS_REQUESTED,
                    TASKS_DECIDED,
                    TASKS_COMPLETED,
                    TASKS_TARGET,
                    TASKS_AGAINST_TARGET,
                    TASKS_ONGOING,
                    TASKS_NOT_COMPLETED,
                    TASKS_OFFICERS,
                    DOCUMENTS_REVIEWED,
                    STRATEGY_FEEDBACK,
                    ACKNOWLEDGED_IN_TIME,
                    ACKNOWLEDGED_MEDIAN,
                    ACKNOWLEDGED_NINETIETH,
                    DECIDED_IN_TIME,
                    DECIDED_MEDIAN,
                    DECIDED_NINETIETH,
                    SPREAD_GINI,
                    RESOURCES_MADE,
                    RESOURCES_USED,
                    RESOURCES_TASKS,
                    RESOURCES_INSTEAD -> Stream.of("all");
            case TASKS_NOT_COMPLETED_BY_REASON -> names(NotCompletedReason.values());
            case TASKS_COMPLETED_BY_KIND, TASKS_REQUESTED_BY_KIND -> names(TaskKind.values());
            case TASKS_COMPLETED_BY_REGION,
                    TASKS_REQUESTED_BY_REGION,
                    DEMAND_NOT_MET_BY_REGION,
                    SPREAD_EVENNESS,
                    SPREAD_COLD_REGIONS -> names(Region.values());
            case TASKS_COMPLETED_BY_PARTNER_KIND, TASKS_REQUESTED_BY_PARTNER_KIND ->
                Stream.concat(names(PartnerKind.values()), Stream.of("NONE"));
            case REACH_DELIVERED, REACH_PLANNED, REACH_EXPECTED -> names(ReachKind.values());
            case REACH_DELIVERED_BY_METHOD, REACH_PLANNED_BY_METHOD, REACH_EXPECTED_BY_METHOD ->
                pairs(names(ReachKind.values()), names(Reach.Method.values()));
            case REACH_POTENTIAL -> names(PotentialReach.Kind.values());
            case THEMES_REQUESTED, THEMES_COMPLETED -> names(Theme.values());
            case DEMAND_NOT_MET -> Stream.of("NO_CAPACITY", "NOT_COMPLETED", "WAITING");
            case DEMAND_DECLINED_BY_REASON -> names(DeclineReason.values());
            case DEMAND_WITHDRAWN_BY_REASON -> names(WithdrawalReason.values());
            case SPREAD_COLD_THEMES -> pairs(names(Region.values()), names(Theme.values()));
            case OUTCOMES_BY_KIND -> codes("OutcomeKind");
            case OUTCOMES_BY_EVIDENCE -> pairs(codes("OutcomeKind"), codes("OutcomeEvidence"));
            case OUTCOMES_BY_VERIFICATION -> pairs(codes("OutcomeKind"), codes("OutcomeVerification"));
            case OUTCOMES_BY_SIGNIFICANCE -> pairs(codes("OutcomeKind"), codes("OutcomeSignificance"));
            case SURVEYS_RESPONSES,
                    SURVEYS_COMPLETE,
                    SURVEYS_PARTIAL,
                    SURVEYS_AGREEMENT,
                    SURVEYS_ANSWERS,
                    SURVEYS_RESPONDENTS -> throw new IllegalArgumentException(definition.key());
        };
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name);
    }

    private static Stream<String> codes(String type) {
        return Contract.codes(type).stream();
    }

    private static Stream<String> pairs(Stream<String> first, Stream<String> second) {
        List<String> all = second.toList();
        return first.flatMap(one -> all.stream().map(other -> one + "/" + other));
    }
}
