package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Language;

/**
 * Holds what may be said about the author of a comment, in words of the questionnaire: kind of organisation and region
 * if at least five people share both, else one of them if at least five people share it, else neither.
 */
record Attribution(
        @Nullable String organisationKind, @Nullable String region) {

    static Attribution of(Disclosure<Variable, Dimension> disclosure, Form form, Map<String, Answer> answers) {
        String organisation = value(form, Dimension.ORGANISATION_KIND, answers);
        String region = value(form, Dimension.REGION, answers);
        List<Dimension> both = List.of(Dimension.ORGANISATION_KIND, Dimension.REGION);
        if (disclosure.discloses(Variable.POPULATION, both, List.of(organisation, region))) {
            return in(form, organisation, region);
        }
        if (disclosure.discloses(Variable.POPULATION, List.of(Dimension.ORGANISATION_KIND), List.of(organisation))) {
            return in(form, organisation, "");
        }
        return disclosure.discloses(Variable.POPULATION, List.of(Dimension.REGION), List.of(region))
                ? in(form, "", region)
                : new Attribution(null, null);
    }

    private static String value(Form form, Dimension dimension, Map<String, Answer> answers) {
        return form.dimension(dimension)
                .map(question -> answers.get(question.key()))
                .map(answer -> answer.choiceKeys().getFirst())
                .orElse("");
    }

    private static Attribution in(Form form, String organisation, String region) {
        return new Attribution(
                words(form, Dimension.ORGANISATION_KIND, organisation), words(form, Dimension.REGION, region));
    }

    private static @Nullable String words(Form form, Dimension dimension, String choice) {
        return form.dimension(dimension)
                .flatMap(question -> question.choices().stream()
                        .filter(option -> option.key().equals(choice))
                        .findFirst())
                .map(option -> option.text().in(Language.EN))
                .orElse(null);
    }
}
