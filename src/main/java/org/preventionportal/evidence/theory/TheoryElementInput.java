package org.preventionportal.evidence.theory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.evidence.theory.support.TheoryStage;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.need.TaskKind;
import org.springframework.graphql.data.ArgumentValue;

/** Takes an element of the Theory of Change as it was typed. A list that is left out of an update stays as it is. */
record TheoryElementInput(
        TheoryStage stage,
        @NotBlank @OneLine @FreeText(max = 120) String title,
        ArgumentValue<@Size(max = 20) List<@Size(max = 100) String>> leadsTo,
        ArgumentValue<@Size(max = 20) List<TaskKind>> taskKinds,
        ArgumentValue<@Size(max = 20) List<@OneLine @FreeText(max = 100) String>> surveyQuestionKeys) {

    TheoryElement toElement(String key) {
        return applyTo(new TheoryElement(key, stage, title, List.of(), List.of(), List.of()));
    }

    /** @param before what stays where it is left out */
    TheoryElement applyTo(TheoryElement before) {
        return new TheoryElement(
                before.key(),
                stage,
                title.strip(),
                Patch.list(leadsTo, before.leadsTo()).stream().distinct().toList(),
                Patch.list(taskKinds, before.taskKinds()).stream().distinct().toList(),
                Patch.list(surveyQuestionKeys, before.surveyQuestionKeys()).stream()
                        .distinct()
                        .toList());
    }
}
