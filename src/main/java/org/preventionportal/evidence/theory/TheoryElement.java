package org.preventionportal.evidence.theory;

import java.util.List;
import org.preventionportal.evidence.theory.support.ElementSupport;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.evidence.theory.support.TheoryStage;
import org.preventionportal.tasks.need.TaskKind;

/**
 * Holds an element of the Theory of Change.
 *
 * @param leadsTo keys of elements of later stages
 * @param taskKinds the kinds of task that an activity consists of
 * @param surveyQuestionKeys keys of questions whose answers support the element, in any questionnaire
 */
public record TheoryElement(
        String key,
        TheoryStage stage,
        String title,
        List<String> leadsTo,
        List<TaskKind> taskKinds,
        List<String> surveyQuestionKeys) {

    static final String PREFIX = "toc_";

    SupportedTheoryElement with(ElementSupport support) {
        return new SupportedTheoryElement(key, stage, title, leadsTo, support);
    }

    TheoryElement withoutLinkTo(String other) {
        return new TheoryElement(
                key,
                stage,
                title,
                leadsTo.stream().filter(link -> !link.equals(other)).toList(),
                taskKinds,
                surveyQuestionKeys);
    }
}
