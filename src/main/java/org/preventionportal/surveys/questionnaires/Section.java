package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Holds the questions of one page. */
@NamedInterface("questionnaires")
public record Section(
        @Slug String key,
        @Valid @NotNull BilingualText title,
        @Nullable @Valid DisplayCondition showIf,

        @NotEmpty(message = "A page needs a question.")
        @Size(max = Section.MAX_QUESTIONS, message = "A page can have up to {max} questions.")
        List<@Valid Question> questions) {

    public static final int MAX_QUESTIONS = 30;

    public Section withCondition(@Nullable DisplayCondition next) {
        return new Section(key, title, next, questions);
    }

    public Section withQuestions(List<Question> next) {
        return new Section(key, title, showIf, next);
    }
}
