package org.preventionportal.surveys.questionnaires.editing;

import java.util.List;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.Section;

/** Finds and replaces parts of a form by their keys. Keys never change, because results refer to them. */
record FormParts(Form form) {

    PartList<Section> sections() {
        return new PartList<>("form.sections", form.sections(), Section::key, "sectionKey", "page");
    }

    PartList<Question> questions(String section) {
        return new PartList<>(
                sections().pathOf(section) + ".questions",
                sections().get(section).questions(),
                Question::key,
                "questionKey",
                "question");
    }

    PartList<Option> options(String question) {
        return new PartList<>(
                pathOf(question) + ".options", question(question).options(), Option::key, "optionKey", "option");
    }

    /** @throws Refusal if there is no such question */
    Question question(String key) {
        return form.question(key).orElseThrow(() -> Refusal.notFound("questionKey", "question"));
    }

    /** The key of the page of a question. */
    String sectionOf(String question) {
        Question found = question(question);
        return form.sections().stream()
                .filter(section -> section.questions().contains(found))
                .findFirst()
                .map(Section::key)
                .orElseThrow();
    }

    /** The path of a question in the form. */
    String pathOf(String question) {
        return questions(sectionOf(question)).pathOf(question);
    }

    Form withTexts(BilingualText title, BilingualText introduction, BilingualText thanks) {
        return new Form(title, introduction, thanks, form.sections());
    }

    Form withSections(List<Section> sections) {
        return new Form(form.title(), form.introduction(), form.thanks(), sections);
    }

    Form withQuestions(String section, List<Question> questions) {
        return withSections(sections().changed(section, before -> before.withQuestions(questions)));
    }

    /** Adds a question at the end of a page, without its condition if that is not valid there. */
    Form withCopy(String section, Question question) {
        Form copied = withQuestions(section, questions(section).with(question));
        return question.showIf() == null || QuestionnaireValidator.of(copied).isEmpty()
                ? copied
                : withQuestions(section, questions(section).with(question.withCondition(null)));
    }

    Form with(Question question) {
        String section = sectionOf(question.key());
        return withQuestions(section, questions(section).changed(question.key(), _ -> question));
    }

    Form withOptions(String question, List<Option> options) {
        return with(question(question).withOptions(options));
    }

    Form without(String question) {
        String section = sectionOf(question);
        return withQuestions(section, questions(section).without(question));
    }
}
