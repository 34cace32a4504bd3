package org.preventionportal.evidence.theory;

import static org.preventionportal.evidence.theory.support.TheoryStage.ACTIVITY;
import static org.preventionportal.evidence.theory.support.TheoryStage.CHANGE_WITHIN_SYSTEM;
import static org.preventionportal.evidence.theory.support.TheoryStage.IMPACT;
import static org.preventionportal.evidence.theory.support.TheoryStage.SYSTEM_CHANGE;

import java.util.List;
import org.preventionportal.evidence.theory.support.TheoryStage;
import org.preventionportal.tasks.need.TaskKind;

/**
 * Holds the Theory of Change that applies until evaluators change it: the activities, outcomes and impact that the
 * first year's report names, with the questions of its survey.
 */
final class BuiltInTheory {

    private static final List<String> SYSTEMS = List.of("identifying", "responding");

    private static final List<TheoryElement> ELEMENTS = List.of(
            activity(
                    "sessions",
                    "Training, workshops and presentations",
                    List.of("knowledge", "confidence", "skills", "passing-on"),
                    TaskKind.TRAINING_SESSION,
                    TaskKind.WORKSHOP,
                    TaskKind.PRESENTATION,
                    TaskKind.CONFERENCE_INPUT),
            activity(
                    "material",
                    "Resources and campaigns",
                    List.of("knowledge", "passing-on"),
                    TaskKind.RESOURCE_CREATION,
                    TaskKind.CAMPAIGN),
            activity(
                    "advice",
                    "Tactical advice and feedback on strategies",
                    List.of("practice", "responding"),
                    TaskKind.TACTICAL_ADVICE,
                    TaskKind.STRATEGY_FEEDBACK),
            activity(
                    "joint-work",
                    "Joint work on processes and pathways",
                    SYSTEMS,
                    TaskKind.TASK_AND_FINISH_GROUP,
                    TaskKind.PATHWAY_CHANGE),
            activity("young-people", "Sessions with young people", List.of("safer"), TaskKind.CO_DELIVERED_SESSION),
            of(
                    "knowledge",
                    CHANGE_WITHIN_SYSTEM,
                    "Professionals know more about abuse and exploitation",
                    List.of("identifying"),
                    "knowledge"),
            of(
                    "confidence",
                    CHANGE_WITHIN_SYSTEM,
                    "Professionals are more confident to identify young people at risk",
                    List.of("identifying"),
                    "confidence"),
            of(
                    "skills",
                    CHANGE_WITHIN_SYSTEM,
                    "Professionals have more skills to support young people",
                    List.of("responding"),
                    "skills"),
            of(
                    "practice",
                    CHANGE_WITHIN_SYSTEM,
                    "Professionals respond to young people differently",
                    SYSTEMS,
                    "response",
                    "implemented",
                    "long-term"),
            of(
                    "passing-on",
                    CHANGE_WITHIN_SYSTEM,
                    "Professionals share what they have learnt with colleagues",
                    SYSTEMS,
                    "sharing",
                    "colleagues-knowledge",
                    "colleagues-confidence",
                    "colleagues-skills"),
            of(
                    "identifying",
                    SYSTEM_CHANGE,
                    "Systems are better at identifying young people at risk",
                    List.of("sooner"),
                    "organisation-identifies"),
            of(
                    "responding",
                    SYSTEM_CHANGE,
                    "Systems respond better to young people at risk",
                    List.of("support", "heard", "safer"),
                    "organisation-positive",
                    "organisation-responds",
                    "partners-work"),
            of("sooner", IMPACT, "Young people at risk are identified sooner", List.of()),
            of("support", IMPACT, "Young people get the right support", List.of()),
            of("heard", IMPACT, "Young people are heard and understood", List.of()),
            of("safer", IMPACT, "Young people are protected and safer", List.of(), "children-impact"));

    private BuiltInTheory() {}

    static TheoryOfChange theory() {
        return new TheoryOfChange(TheoryOfChange.ID, 0, ELEMENTS, null, null);
    }

    private static TheoryElement activity(String key, String title, List<String> leadsTo, TaskKind... kinds) {
        return new TheoryElement(key, ACTIVITY, title, leadsTo, List.of(kinds), List.of());
    }

    private static TheoryElement of(
            String key, TheoryStage stage, String title, List<String> leadsTo, String... surveyQuestionKeys) {
        return new TheoryElement(key, stage, title, leadsTo, List.of(), List.of(surveyQuestionKeys));
    }
}
