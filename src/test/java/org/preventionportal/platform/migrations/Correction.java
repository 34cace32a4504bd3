package org.preventionportal.platform.migrations;

import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** A migration that corrects texts of questionnaires, and their texts before it. */
@SuppressWarnings("ImmutableEnumChecker") // nothing changes a migration or these texts
enum Correction {
    INTRODUCTIONS(
            new CorrectIntroductions(),
            Map.of(
                    "and address.",
                    "and address, and results of fewer than five people are not shown.",
                    "a'ch cyfeiriad.",
                    "a'ch cyfeiriad, ac ni ddangosir canlyniadau llai na phum person.")),

    WELSH_QUESTIONS(
            new CorrectWelshQuestions(),
            CorrectWelshQuestions.TEXTS.entrySet().stream()
                    .collect(Collectors.toMap(text -> quoted(text.getValue()), text -> quoted(text.getKey()))));

    final Migration migration;
    private final Map<String, String> earlier;

    /** @param earlier maps a part of the JSON of a questionnaire to what an earlier release brought in its place */
    Correction(Migration migration, Map<String, String> earlier) {
        this.migration = migration;
        this.earlier = earlier;
    }

    /** Returns a questionnaire of this release as an earlier one stored it. */
    Document asBefore(Document questionnaire) {
        String json = questionnaire.toJson();
        for (Map.Entry<String, String> text : earlier.entrySet()) {
            json = json.replace(text.getKey(), text.getValue());
        }
        return Document.parse(json);
    }

    private static String quoted(String text) {
        return "\"%s\"".formatted(text);
    }
}
