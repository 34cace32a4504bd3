package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds one question. Respondents may leave every question unanswered.
 *
 * @param options the author's own answers to pick from; see {@link #choices}
 * @param hasOther whether "Other" is offered too
 * @param dimension the dimension whose groups the answers make
 * @param sensitive see {@link #isSensitive}; null in questions of 0.9
 */
public record Question(
        @Slug String key,
        @NotNull QuestionKind kind,
        @Valid @NotNull BilingualText text,
        @Nullable @Valid BilingualText help,

        @Size(max = Question.MAX_OPTIONS, message = "A question can have up to {max} options.")
        List<@Valid Option> options,

        boolean hasOther,
        @Nullable Dimension dimension,
        @Nullable @Valid DisplayCondition showIf,
        @Nullable Boolean sensitive) {

    public static final int MAX_OPTIONS = 40;
    public static final int MAX_TEXT_LENGTH = 4000;
    static final long MAX_NUMBER = 1_000_000;

    /** Whether answers of fewer than ten people are kept out of what is published. */
    public boolean isSensitive() {
        return Boolean.TRUE.equals(sensitive);
    }

    /** All answers to pick from: the options, the scale, and "Other". */
    public List<Option> choices() {
        return switch (kind) {
            case LIKERT -> Likert.SCALE;
            case SINGLE_CHOICE, MULTIPLE_CHOICE ->
                hasOther
                        ? Stream.concat(options.stream(), Stream.of(Option.OTHER))
                                .toList()
                        : options;
            case FREE_TEXT, NUMBER -> List.of();
        };
    }

    public Question withOptions(List<Option> next) {
        return new Question(key, kind, text, help, next, hasOther, dimension, showIf, sensitive);
    }

    public Question withCondition(@Nullable DisplayCondition next) {
        return new Question(key, kind, text, help, options, hasOther, dimension, next, sensitive);
    }

    public boolean hasChoice(String choice) {
        return choices().stream().anyMatch(option -> option.key().equals(choice));
    }

    /** Why an answer does not fit the question, in words for the respondent. */
    public Optional<String> problem(Answer answer) {
        boolean takesText = kind == QuestionKind.FREE_TEXT;
        boolean fits = takesText == (answer.text() != null)
                && (kind == QuestionKind.NUMBER) == (answer.number() != null)
                && kind.isClosed() != answer.choiceKeys().isEmpty()
                && (answer.other() == null || answer.choiceKeys().contains(Option.OTHER.key()));
        if (!fits) {
            return Optional.of(
                    switch (kind) {
                        case LIKERT, SINGLE_CHOICE -> "Pick one answer.";
                        case MULTIPLE_CHOICE -> "Pick one or more answers. Fill in \"Other\" only if you pick it.";
                        case FREE_TEXT -> "Enter your answer in words.";
                        case NUMBER -> "Enter a whole number.";
                    });
        }
        if (!answer.choiceKeys().stream().allMatch(this::hasChoice)
                || Set.copyOf(answer.choiceKeys()).size() < answer.choiceKeys().size()) {
            return Optional.of("Pick only answers from the list, each once.");
        }
        return kind != QuestionKind.MULTIPLE_CHOICE && answer.choiceKeys().size() > 1
                ? Optional.of("Pick one answer.")
                : Optional.empty();
    }
}
