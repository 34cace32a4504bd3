package org.preventionportal.evidence.theory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.evidence.theory.support.TheoryStage;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.need.TaskKind;
import org.springframework.graphql.data.ArgumentValue;

/** Takes an element of the Theory of Change as it was typed. A list that is left out of an update stays as it is. */
record TheoryElementInput(
        TheoryStage stage,
        @NotBlank @OneLine @FreeText(max = 120) String title,
        ArgumentValue<@Size(max = 20) List<@Size(max = 100) String>> leadsTo,
        ArgumentValue<@Choices List<TaskKind>> taskKinds,
        ArgumentValue<@Size(max = 20) List<@OneLine @FreeText(max = 100) String>> surveyQuestionKeys) {

    /** @param before what stays where it is left out; null for a new element */
    TheoryElement toElement(String key, @Nullable TheoryElement before) {
        return new TheoryElement(
                key,
                stage,
                title.strip(),
                Patch.distinct(leadsTo, before, TheoryElement::leadsTo),
                Patch.distinct(taskKinds, before, TheoryElement::taskKinds),
                Patch.distinct(surveyQuestionKeys, before, TheoryElement::surveyQuestionKeys));
    }
}
