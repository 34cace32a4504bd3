package org.preventionportal.reporting.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.reporting.definitions.IndicatorDefinition;

/** Lists the sections with which a report can start. Authors change, move and delete them like any other. */
enum ReportTemplate {
    /** The parts of the Year 1 evaluation report, with the questions of its survey. */
    EVALUATION {
        @Override
        List<SectionPlan> sections() {
            return List.of(
                    section("key-findings", ReportSectionKind.KEY_FINDINGS, "Key findings")
                            .withIndicators(
                                    keys(
                                            IndicatorDefinition.TASKS_AGAINST_TARGET,
                                            IndicatorDefinition.TASKS_ONGOING,
                                            IndicatorDefinition.REACH_DELIVERED,
                                            IndicatorDefinition.SURVEYS_AGREEMENT),
                                    List.of(),
                                    List.of("knowledge", "confidence", "skills")),
                    section("activities", ReportSectionKind.OTHER, "What the programme did")
                            .withIndicators(
                                    keys(
                                            IndicatorDefinition.TASKS_COMPLETED,
                                            IndicatorDefinition.TASKS_NOT_COMPLETED,
                                            IndicatorDefinition.TASKS_OFFICERS,
                                            IndicatorDefinition.TASKS_NOT_COMPLETED_BY_REASON,
                                            IndicatorDefinition.THEMES_COMPLETED),
                                    keys(
                                            IndicatorDefinition.TASKS_NOT_COMPLETED_BY_REASON,
                                            IndicatorDefinition.THEMES_COMPLETED),
                                    List.of()),
                    charts(
                            "country",
                            ReportSectionKind.OTHER,
                            "Across the country",
                            IndicatorDefinition.TASKS_COMPLETED_BY_REGION),
                    question(
                            "confidence",
                            "Do professionals feel more confident in identifying and supporting young people at risk?",
                            "knowledge",
                            "confidence",
                            "skills"),
                    question(
                            "response",
                            "Have professionals changed the way in which they respond to young people at risk?",
                            "response",
                            "implemented",
                            "long-term"),
                    question(
                            "systems",
                            "Do systems identify young people at risk better, and respond better?",
                            "sharing",
                            "colleagues-knowledge",
                            "colleagues-confidence",
                            "colleagues-skills",
                            "organisation-positive",
                            "organisation-identifies",
                            "organisation-responds",
                            "partners-work"),
                    question("children", "What has changed for children and young people?", "children-impact"),
                    section(FACTORS, ReportSectionKind.SUCCESS_FACTORS, "What made the work succeed"),
                    section(LIMITATIONS, ReportSectionKind.OTHER, "Limitations")
                            .withIndicators(
                                    keys(
                                            IndicatorDefinition.SURVEYS_RESPONSES,
                                            IndicatorDefinition.SURVEYS_COMPLETE,
                                            IndicatorDefinition.SURVEYS_PARTIAL),
                                    List.of(),
                                    List.of()),
                    charts(
                            METHOD,
                            ReportSectionKind.APPENDIX,
                            "How the evaluation was done",
                            IndicatorDefinition.SURVEYS_RESPONDENTS));
        }
    };

    static final String FACTORS = "factors";
    static final String LIMITATIONS = "limitations";
    static final String METHOD = "method";

    private static final String PREFIX = "sec_";

    abstract List<SectionPlan> sections();

    /** @param texts with which sections start, by their names; sections without one start empty */
    List<SectionPlan> sections(Map<String, String> texts) {
        return sections().stream()
                .map(section -> section.withText(
                        section.kind(),
                        section.heading(),
                        texts.get(section.key().substring(PREFIX.length()))))
                .toList();
    }

    private static SectionPlan section(String name, ReportSectionKind kind, String heading) {
        return SectionPlan.of(PREFIX + name, kind, heading, null);
    }

    private static SectionPlan charts(
            String name, ReportSectionKind kind, String heading, IndicatorDefinition... shown) {
        return section(name, kind, heading).withIndicators(keys(shown), keys(shown), List.of());
    }

    private static SectionPlan question(String name, String heading, String... questionKeys) {
        List<String> agreement = keys(IndicatorDefinition.SURVEYS_AGREEMENT);
        return section(name, ReportSectionKind.EVALUATION_QUESTION, heading)
                .withIndicators(agreement, agreement, List.of(questionKeys));
    }

    private static List<String> keys(IndicatorDefinition... indicators) {
        return Stream.of(indicators).map(IndicatorDefinition::key).toList();
    }
}
