package org.preventionportal.portal.surveys;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.forms.Problem;

/**
 * The part of a questionnaire that a page is about.
 *
 * @param question less than 0 for the section itself
 */
record FormPlace(int section, int question) {

    private static final Pattern INDEX = Pattern.compile("\\.(\\d+)(?=\\.|$)");
    private static final String PART = "form.sections[%d].questions[%d]";

    static FormPlace section(int section) {
        return new FormPlace(section, -1);
    }

    /** Nothing of the form: a page that shows all of it. */
    static FormPlace none() {
        return section(-1);
    }

    boolean isSection() {
        return question < 0;
    }

    /**
     * Puts what is wrong with the form to the page's field, which is named {@code question.…} or {@code section.…}; or
     * says which other part of the form it is about.
     */
    Problem place(Problem problem, FormDraft draft) {
        String field = INDEX.matcher(problem.field()).replaceAll("[$1]");
        String ofQuestion = PART.formatted(section, question);
        String ofSection = "form.sections[%d]".formatted(section);
        if (field.startsWith(ofQuestion)) {
            return new Problem(known("question" + field.substring(ofQuestion.length())), problem.message());
        }
        if (field.startsWith(ofSection + ".") && !field.startsWith(ofSection + ".questions[")) {
            return new Problem(known("section" + field.substring(ofSection.length())), problem.message());
        }
        return field.startsWith("form.sections")
                ? elsewhere(field, problem, draft)
                : new Problem(field, problem.message());
    }

    /** Conditions are one field on a page, and names are made of the words. */
    private static String known(String field) {
        return field.replaceFirst("\\.showIf\\..*", ".showIf")
                .replaceFirst("^section\\.id$", "section.title.en")
                .replaceFirst("^question\\.id$", "question.text.en")
                .replaceFirst("\\.id$", ".text.en");
    }

    private static Problem elsewhere(String field, Problem problem, FormDraft draft) {
        var part = Pattern.compile("^form\\.sections\\[(\\d+)](?:\\.questions\\[(\\d+)])?")
                .matcher(field);
        if (!part.find()) {
            return new Problem("", problem.message());
        }
        String question = part.group(2);
        var at = new FormPlace(Integer.parseInt(part.group(1)), question == null ? -1 : Integer.parseInt(question));
        String words = words(draft.at(at), at.isSection() ? "title" : "text");
        return new Problem("", "“%s”: %s".formatted(words, problem.message()));
    }

    private static String words(Map<String, @Nullable Object> part, String field) {
        var texts = (Map<?, ?>) Objects.requireNonNull(part.get(field));
        return String.valueOf(texts.get("en"));
    }
}
