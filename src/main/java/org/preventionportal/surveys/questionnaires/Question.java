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
 * One question; nobody has to answer it.
 *
 * @param options what can be picked, where the author says so; see {@link #choices}
 * @param hasOther whether "other, say what" can be picked too
 * @param dimension what results are divided by with its help
 */
public record Question(
        @Slug String key,
        @NotNull QuestionKind kind,
        @Valid @NotNull BilingualText text,
        @Nullable @Valid BilingualText help,
        @Size(max = 40) List<@Valid Option> options,
        boolean hasOther,
        @Nullable Dimension dimension,
        @Nullable @Valid DisplayCondition showIf) {

    static final int MAX_TEXT_LENGTH = 4000;
    static final long MAX_NUMBER = 1_000_000;

    /** All that can be picked. */
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

    boolean hasChoice(String choice) {
        return choices().stream().anyMatch(option -> option.key().equals(choice));
    }

    /** Why an answer does not fit, in words for whoever gave it. */
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
                        case MULTIPLE_CHOICE ->
                            "Pick one answer or more. Say what \"other\" is only where you pick it.";
                        case FREE_TEXT -> "Write your answer in words.";
                        case NUMBER -> "Answer with a whole number.";
                    });
        }
        if (!answer.choiceKeys().stream().allMatch(this::hasChoice)
                || Set.copyOf(answer.choiceKeys()).size() < answer.choiceKeys().size()) {
            return Optional.of("Pick from the answers that are given, each once.");
        }
        return kind != QuestionKind.MULTIPLE_CHOICE && answer.choiceKeys().size() > 1
                ? Optional.of("Pick one answer.")
                : Optional.empty();
    }
}
