package org.preventionportal.surveys.questionnaires;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/**
 * Holds a respondent's answer to one question.
 *
 * @param choiceKeys keys of the choices that were picked
 * @param other what the respondent means by "Other"
 * @param text the respondent's own words
 * @param number 0 to a million
 * @param mayBeQuoted whether the words may be quoted, without a name
 */
public record Answer(
        @Size(max = 40) List<@Slug String> choiceKeys,
        @Nullable @OneLine @FreeText(max = 200) String other,
        @Nullable @FreeText(max = Question.MAX_TEXT_LENGTH) String text,

        @Nullable @Min(0) @Max(Question.MAX_NUMBER) Long number,

        boolean mayBeQuoted) {

    public static Answer picking(String... choices) {
        return new Answer(List.of(choices), null, null, null, false);
    }

    public boolean isEmpty() {
        return choiceKeys.isEmpty() && other == null && (text == null || text.isBlank()) && number == null;
    }

    /** How many characters are searched for what identifies a child; none of a text that is too long. */
    public int searchedCharacters() {
        return Stream.of(Optional.ofNullable(text), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .mapToInt(String::length)
                .filter(length -> length <= Question.MAX_TEXT_LENGTH)
                .sum();
    }

    /** The respondent's own words, if any: the text, or what they mean by "Other". */
    public Optional<String> words() {
        return Optional.ofNullable(text == null ? other : text)
                .map(String::strip)
                .filter(words -> !words.isEmpty());
    }
}
