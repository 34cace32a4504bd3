package org.preventionportal.evidence.theory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.evidence.theory.support.TheoryStage;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.need.TaskKind;

/** Takes an element of the Theory of Change as it was typed. */
record TheoryElementInput(
        TheoryStage stage,
        @NotBlank @OneLine @FreeText(max = 120) String title,
        @Size(max = 20) List<@Size(max = 100) String> leadsTo,
        @Size(max = 20) List<TaskKind> taskKinds,
        @Size(max = 20) List<@OneLine @FreeText(max = 100) String> surveyQuestionKeys) {

    TheoryElement toElement(String key) {
        return new TheoryElement(
                key,
                stage,
                title.strip(),
                leadsTo.stream().distinct().toList(),
                taskKinds.stream().distinct().toList(),
                surveyQuestionKeys.stream().distinct().toList());
    }
}
