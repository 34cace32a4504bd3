package org.preventionportal.portal.surveys;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.forms.FieldProblem;

/**
 * Locates the part of a questionnaire that a page edits.
 *
 * @param question less than 0 for the section itself
 */
record FormPosition(int section, int question) {

    private static final Pattern INDEX = Pattern.compile("\\.(\\d+)(?=\\.|$)");
    private static final String PART = "form.sections[%d].questions[%d]";

    static FormPosition section(int section) {
        return new FormPosition(section, -1);
    }

    /** No part: the page shows the whole questionnaire. */
    static FormPosition none() {
        return section(-1);
    }

    boolean isSection() {
        return question < 0;
    }

    /**
     * Assigns an error in the form to the page's field, named {@code question.…} or {@code section.…}, or names the other
     * part of the form that has the error.
     */
    FieldProblem place(FieldProblem problem, FormDraft draft) {
        String field = INDEX.matcher(problem.field()).replaceAll("[$1]");
        String ofQuestion = PART.formatted(section, question);
        String ofSection = "form.sections[%d]".formatted(section);
        if (field.startsWith(ofQuestion)) {
            return new FieldProblem(pageField("question" + field.substring(ofQuestion.length())), problem.message());
        }
        if (field.startsWith(ofSection + ".") && !field.startsWith(ofSection + ".questions[")) {
            return new FieldProblem(pageField("section" + field.substring(ofSection.length())), problem.message());
        }
        return field.startsWith("form.sections")
                ? ofOtherPart(field, problem, draft)
                : new FieldProblem(field, problem.message());
    }

    /** A condition is one field on a page, and a key is made from the text. */
    private static String pageField(String field) {
        return field.replaceFirst("\\.showIf\\..*", ".showIf")
                .replaceFirst("^section\\.key$", "section.title.en")
                .replaceFirst("^question\\.key$", "question.text.en")
                .replaceFirst("\\.key$", ".text.en");
    }

    private static FieldProblem ofOtherPart(String field, FieldProblem problem, FormDraft draft) {
        var part = Pattern.compile("^form\\.sections\\[(\\d+)](?:\\.questions\\[(\\d+)])?")
                .matcher(field);
        if (!part.find()) {
            return new FieldProblem("", problem.message());
        }
        String question = part.group(2);
        var at = new FormPosition(Integer.parseInt(part.group(1)), question == null ? -1 : Integer.parseInt(question));
        String words = words(draft.at(at), at.isSection() ? "title" : "text");
        return new FieldProblem("", "“%s”: %s".formatted(words, problem.message()));
    }

    private static String words(Map<String, @Nullable Object> part, String field) {
        var texts = (Map<?, ?>) Objects.requireNonNull(part.get(field));
        return String.valueOf(texts.get("en"));
    }
}
