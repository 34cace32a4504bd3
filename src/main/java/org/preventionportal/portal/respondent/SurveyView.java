package org.preventionportal.portal.respondent;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a survey as the API returned it, with the pages and questions that the answers so far lead to.
 *
 * @param survey as in the schema
 */
public record SurveyView(Map<?, ?> survey) {

    private static final int SECONDS_TO_PICK = 12;
    private static final int SECONDS_TO_WRITE = 45;

    String state() {
        return text(survey, "state");
    }

    boolean isStarted() {
        return state().equals("STARTED");
    }

    @Nullable
    String resumeAtSectionKey() {
        return (String) survey.get("resumeAtSectionKey");
    }

    public List<Map<?, ?>> sections() {
        return list(survey, "sections");
    }

    Optional<Map<?, ?>> section(String id) {
        return find(sections().stream(), id);
    }

    Optional<Map<?, ?>> question(String id) {
        return find(questions(), id);
    }

    /** The questions of a page; empty if it is not shown. */
    List<Map<?, ?>> questions(String section) {
        return section(section).map(found -> list(found, "questions")).orElse(List.of());
    }

    /** The place of a page, from 0; -1 if it is not shown. */
    int place(String section) {
        return sections().stream().map(SurveyView::key).toList().indexOf(section);
    }

    Stream<Map<?, ?>> questions() {
        return sections().stream().flatMap(section -> list(section, "questions").stream());
    }

    public long count() {
        return questions().count();
    }

    public long answered() {
        return questions().filter(question -> question.get("answer") != null).count();
    }

    /** A rough estimate of how long the survey takes, rather too long than too short. */
    public long minutes() {
        long seconds = questions()
                .mapToInt(question -> text(question, "kind").equals("FREE_TEXT") ? SECONDS_TO_WRITE : SECONDS_TO_PICK)
                .sum();
        return seconds / 60 + 1;
    }

    /** Whether a question is in English although Welsh was asked for. */
    public boolean isPartlyTranslated() {
        String language = text(survey, "language");
        return questions().anyMatch(question -> !text(question, "language").equals(language));
    }

    static String key(Map<?, ?> object) {
        return text(object, "key");
    }

    static String text(Map<?, ?> object, String field) {
        return String.valueOf(object.get(field));
    }

    @SuppressWarnings("unchecked") // lists of objects in the schema
    static List<Map<?, ?>> list(Map<?, ?> object, String field) {
        return (List<Map<?, ?>>) Objects.requireNonNull(object.get(field));
    }

    private static Optional<Map<?, ?>> find(Stream<Map<?, ?>> objects, String id) {
        return objects.filter(object -> key(object).equals(id)).findFirst();
    }
}
