package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the questions of one page. */
public record Section(
        @Slug String key,
        @Valid @NotNull BilingualText title,
        @Nullable @Valid DisplayCondition showIf,
        @NotNull @Size(min = 1, max = 30) List<@Valid Question> questions) {

    Section withCondition(@Nullable DisplayCondition next) {
        return new Section(key, title, next, questions);
    }

    Section withQuestions(List<Question> next) {
        return new Section(key, title, showIf, next);
    }
}
