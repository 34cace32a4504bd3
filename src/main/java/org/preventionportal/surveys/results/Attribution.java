package org.preventionportal.surveys.results;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.results.Attributions.Author;

/**
 * Holds what may be said about the author of a comment, in words of the questionnaire.
 *
 * @param organisationKind null if nothing is said about it
 * @param region null if nothing is said about it
 */
public record Attribution(
        @Nullable String organisationKind, @Nullable String region) {

    static final Attribution NONE = new Attribution(null, null);

    static Attribution of(Author shown, Form form) {
        return new Attribution(
                words(form, Dimension.ORGANISATION_KIND, shown.organisation()),
                words(form, Dimension.REGION, shown.region()));
    }

    static Author author(Form form, Map<String, Answer> answers) {
        return new Author(value(form, Dimension.ORGANISATION_KIND, answers), value(form, Dimension.REGION, answers));
    }

    private static String value(Form form, Dimension dimension, Map<String, Answer> answers) {
        return form.dimension(dimension)
                .map(question -> answers.get(question.key()))
                .map(answer -> answer.choiceKeys().getFirst())
                .orElse("");
    }

    private static @Nullable String words(Form form, Dimension dimension, String choice) {
        Optional<String> family = KindsOfPeople.name(choice);
        return family.isPresent()
                ? family.get()
                : form.dimension(dimension)
                        .flatMap(question -> question.choices().stream()
                                .filter(option -> option.key().equals(choice))
                                .findFirst())
                        .map(option -> option.text().in(Language.EN))
                        .orElse(null);
    }
}
