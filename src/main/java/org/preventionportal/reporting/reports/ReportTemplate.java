package org.preventionportal.reporting.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.surveys.comments.EvaluationQuestion;

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
                            keys(IndicatorDefinition.SURVEYS_AGREEMENT, IndicatorDefinition.SURVEYS_ANSWERS),
                            List.of("response", "implemented", "long-term", "attended")),
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
                    section(CASE_STUDIES, ReportSectionKind.OTHER, "Case studies"),
                    section(FACTORS, ReportSectionKind.SUCCESS_FACTORS, "What made the work succeed"),
                    section(LIMITATIONS, ReportSectionKind.OTHER, "Limitations")
                            .withIndicators(
                                    keys(
                                            IndicatorDefinition.SURVEYS_RESPONSES,
                                            IndicatorDefinition.SURVEYS_COMPLETE,
                                            IndicatorDefinition.SURVEYS_PARTIAL),
                                    List.of(),
                                    List.of()),
                    section(THEORY, ReportSectionKind.THEORY_OF_CHANGE, "Theory of Change"),
                    section(METHOD, ReportSectionKind.APPENDIX, "How the evaluation was done")
                            .withIndicators(
                                    keys(IndicatorDefinition.SURVEYS_RESPONDENTS, IndicatorDefinition.SURVEYS_ANSWERS),
                                    keys(IndicatorDefinition.SURVEYS_RESPONDENTS),
                                    List.of()));
        }

        @Override
        List<QuoteSource> quoteSources() {
            return List.of(
                    source("confidence", List.of(), EvaluationQuestion.CONFIDENCE),
                    source("response", List.of("response-how"), EvaluationQuestion.PRACTICE),
                    source("systems", List.of("organisation-what"), EvaluationQuestion.SYSTEMS),
                    source("children", List.of("children-how"), EvaluationQuestion.CHILDREN),
                    source(
                            FACTORS,
                            List.of(),
                            Stream.of(EvaluationQuestion.values())
                                    .filter(EvaluationQuestion::isSuccessFactor)
                                    .toArray(EvaluationQuestion[]::new)));
        }
    };

    /** The section with the case studies. It is left out if there are none. */
    static final String CASE_STUDIES = "case-studies";

    static final String FACTORS = "factors";
    static final String LIMITATIONS = "limitations";
    static final String THEORY = "theory";
    static final String METHOD = "method";

    private static final String PREFIX = "sec_";

    /**
     * Says what a section quotes.
     *
     * @param commentQuestions keys of questions of surveys whose comments are about it
     * @param evaluationQuestions to which the evidence about it is coded
     */
    record QuoteSource(String sectionKey, List<String> commentQuestions, List<EvaluationQuestion> evaluationQuestions) {

        static QuoteSource nothing(String sectionKey) {
            return new QuoteSource(sectionKey, List.of(), List.of());
        }
    }

    abstract List<SectionPlan> sections();

    abstract List<QuoteSource> quoteSources();

    /** @param texts with which sections start, by their names; sections without one start empty */
    List<SectionPlan> sections(Map<String, String> texts) {
        return sections().stream()
                .map(section -> section.withText(
                        section.kind(),
                        section.heading(),
                        texts.get(section.key().substring(PREFIX.length()))))
                .toList();
    }

    /** The key of a section of the template. */
    static String key(String name) {
        return PREFIX + name;
    }

    private static QuoteSource source(String name, List<String> commentQuestions, EvaluationQuestion... questions) {
        return new QuoteSource(key(name), commentQuestions, List.of(questions));
    }

    private static SectionPlan section(String name, ReportSectionKind kind, String heading) {
        return SectionPlan.of(key(name), kind, heading, null);
    }

    private static SectionPlan charts(
            String name, ReportSectionKind kind, String heading, IndicatorDefinition... shown) {
        return section(name, kind, heading).withIndicators(keys(shown), keys(shown), List.of());
    }

    private static SectionPlan question(String name, String heading, String... statements) {
        return question(name, heading, keys(IndicatorDefinition.SURVEYS_AGREEMENT), List.of(statements));
    }

    private static SectionPlan question(
            String name, String heading, List<String> indicatorKeys, List<String> questionKeys) {
        return section(name, ReportSectionKind.EVALUATION_QUESTION, heading)
                .withIndicators(indicatorKeys, indicatorKeys, questionKeys);
    }

    private static List<String> keys(IndicatorDefinition... indicators) {
        return Stream.of(indicators).map(IndicatorDefinition::key).toList();
    }
}
