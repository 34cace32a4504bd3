package org.preventionportal.surveys.questionnaires;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Shows something only to those who answered an earlier question in a certain way.
 *
 * @param questionKey key of the earlier question
 * @param anyOf keys of its choices, one of which was picked
 */
public record DisplayCondition(
        @Slug String questionKey, @NotEmpty @Size(max = 40) List<@Slug String> anyOf) {

    boolean isMetBy(Map<String, Answer> answers) {
        Answer answer = answers.get(questionKey);
        return answer != null && answer.choiceKeys().stream().anyMatch(anyOf::contains);
    }
}
