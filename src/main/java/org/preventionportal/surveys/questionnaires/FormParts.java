package org.preventionportal.surveys.questionnaires;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.Refusal;

/** Replaces parts of a form, which are found by their keys. Keys never change, because results refer to them. */
record FormParts(Form form) {

    /** @throws Refusal if there is no such page */
    Section section(String key) {
        return form.sections().get(place(key));
    }

    /** The place of a page, from 0. */
    int place(String section) {
        return indexOf(form.sections(), Section::key, section, "sectionKey", "page");
    }

    /** The page of a question. */
    Section sectionOf(String question) {
        return form.sections().stream()
                .filter(section -> section.questions().stream()
                        .anyMatch(asked -> asked.key().equals(question)))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("questionKey", "question"));
    }

    /** The place of a question on its page, from 0. */
    int placeOnPage(String question) {
        return indexOf(sectionOf(question).questions(), Question::key, question, "questionKey", "question");
    }

    Form texts(BilingualText title, BilingualText introduction, BilingualText thanks) {
        return new Form(title, introduction, thanks, form.sections());
    }

    Form add(Section section) {
        return sections(with(form.sections(), section, form.sections().size()));
    }

    Form replace(String section, UnaryOperator<Section> change) {
        return sections(replaced(form.sections(), section(section), change));
    }

    Form move(Section section, int position) {
        return sections(with(without(form.sections(), section), section, position - 1));
    }

    Form remove(Section section) {
        return sections(without(form.sections(), section));
    }

    Form add(String section, Question question) {
        List<Question> before = section(section).questions();
        return questions(section, with(before, question, before.size()));
    }

    Form replace(Question question) {
        String section = sectionOf(question.key()).key();
        Question before = section(section).questions().get(placeOnPage(question.key()));
        return questions(section, replaced(section(section).questions(), before, _ -> question));
    }

    /** @param position from 1; a position after the end is the end */
    Form move(Question question, String section, int position) {
        Form without = remove(question);
        List<Question> others = new FormParts(without).section(section).questions();
        return new FormParts(without).questions(section, with(others, question, position - 1));
    }

    Form remove(Question question) {
        Section section = sectionOf(question.key());
        return questions(section.key(), without(section.questions(), question));
    }

    private Form questions(String section, List<Question> questions) {
        return replace(section, before -> new Section(before.key(), before.title(), before.showIf(), questions));
    }

    private Form sections(List<Section> sections) {
        return new Form(form.title(), form.introduction(), form.thanks(), sections);
    }

    private static <T> List<T> with(List<T> parts, T part, int place) {
        List<T> more = new ArrayList<>(parts);
        more.add(Math.clamp(place, 0, parts.size()), part);
        return more;
    }

    private static <T> List<T> without(List<T> parts, T part) {
        return parts.stream().filter(other -> !other.equals(part)).toList();
    }

    private static <T> List<T> replaced(List<T> parts, T part, UnaryOperator<T> change) {
        return parts.stream()
                .map(other -> other.equals(part) ? change.apply(other) : other)
                .toList();
    }

    private static <T> int indexOf(List<T> parts, Function<T, String> key, String wanted, String field, String what) {
        return Stream.iterate(0, place -> place < parts.size(), place -> place + 1)
                .filter(place -> key.apply(parts.get(place)).equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(field, what));
    }
}
