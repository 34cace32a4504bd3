package org.preventionportal.portal.respondent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;

/**
 * Reads a survey as the API returned it, with the pages and questions that the answers so far lead to.
 *
 * @param survey as in the schema
 */
public record SurveyView(Map<?, ?> survey) {

    private static final int SECONDS_TO_PICK = 12;
    private static final int SECONDS_TO_WRITE = 45;

    String state() {
        return QueryResult.text(survey, "state");
    }

    boolean isStarted() {
        return state().equals("STARTED");
    }

    @Nullable
    String resumeAtSectionKey() {
        return (String) survey.get("resumeAtSectionKey");
    }

    public List<Map<?, ?>> sections() {
        return QueryResult.children(survey, "sections").toList();
    }

    Optional<Map<?, ?>> section(String id) {
        return find(sections().stream(), id);
    }

    Optional<Map<?, ?>> question(String id) {
        return find(questions(), id);
    }

    /** The questions of a page; empty if it is not shown. */
    List<Map<?, ?>> questions(String section) {
        return section(section).stream()
                .flatMap(found -> QueryResult.children(found, "questions"))
                .toList();
    }

    /** The place of a page, from 0; -1 if it is not shown. */
    int place(String section) {
        return sections().stream().map(SurveyView::key).toList().indexOf(section);
    }

    Stream<Map<?, ?>> questions() {
        return sections().stream().flatMap(section -> QueryResult.children(section, "questions"));
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
                .mapToInt(question ->
                        QueryResult.text(question, "kind").equals("FREE_TEXT") ? SECONDS_TO_WRITE : SECONDS_TO_PICK)
                .sum();
        return seconds / 60 + 1;
    }

    /** Whether a text is in English although Welsh was asked for. */
    public boolean isPartlyTranslated() {
        return isInAnother(survey, "titleLanguage", "introductionLanguage", "thanksLanguage")
                || sections().stream().anyMatch(section -> isInAnother(section, "titleLanguage"))
                || questions().anyMatch(this::isPartlyTranslated);
    }

    private boolean isPartlyTranslated(Map<?, ?> question) {
        return isInAnother(question, "language", "helpLanguage")
                || QueryResult.children(question, "choices").anyMatch(choice -> isInAnother(choice, "language"));
    }

    /** @param languages the fields with the languages of texts */
    private boolean isInAnother(Map<?, ?> part, String... languages) {
        return Stream.of(languages).anyMatch(language -> lang(part.get(language)) != null);
    }

    /**
     * What the attribute {@code lang} of a text has to be.
     *
     * @param language of the text as the schema names it; null if there is no text
     * @return null if it is the language of the page
     */
    public @Nullable String lang(@Nullable Object language) {
        return language == null || language.equals(survey.get("language"))
                ? null
                : language.toString().toLowerCase(Locale.ROOT);
    }

    static String key(Map<?, ?> object) {
        return QueryResult.text(object, "key");
    }

    private static Optional<Map<?, ?>> find(Stream<Map<?, ?>> objects, String id) {
        return objects.filter(object -> key(object).equals(id)).findFirst();
    }
}
