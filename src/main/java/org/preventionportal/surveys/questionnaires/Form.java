package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Holds the content of a questionnaire.
 *
 * @param introduction who asks, why, and what happens with the answers
 * @param thanks the text after the respondent has finished
 */
@NamedInterface("questionnaires")
public record Form(
        @Valid @NotNull BilingualText title,
        @Valid @NotNull BilingualText introduction,
        @Valid @NotNull BilingualText thanks,

        @NotEmpty(message = "A questionnaire needs a page.")
        @Size(max = Form.MAX_SECTIONS, message = "A questionnaire can have up to {max} pages.")
        List<@Valid Section> sections) {

    public static final int MAX_SECTIONS = 20;

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** The same questionnaire with some of its questions, and without pages that have none of them. */
    public Form only(Predicate<Question> which) {
        return new Form(
                title,
                introduction,
                thanks,
                sections.stream()
                        .map(section -> section.withQuestions(
                                section.questions().stream().filter(which).toList()))
                        .filter(section -> !section.questions().isEmpty())
                        .toList());
    }

    public Optional<Question> question(String id) {
        for (Section section : sections) { // no stream: results ask for it with each number
            for (Question question : section.questions()) {
                if (question.key().equals(id)) {
                    return Optional.of(question);
                }
            }
        }
        return Optional.empty();
    }

    public Optional<Question> dimension(Dimension dimension) {
        return questions().filter(question -> question.dimension() == dimension).findFirst();
    }

    /**
     * The keys of the questions that a respondent with these answers is asked. A condition holds only if its own
     * question is asked.
     */
    public Set<String> shown(Map<String, Answer> answers) {
        Set<String> shown = new LinkedHashSet<>();
        for (Section section : sections) {
            if (holds(section.showIf(), shown, answers)) {
                section.questions().stream()
                        .filter(question -> holds(question.showIf(), shown, answers))
                        .forEach(question -> shown.add(question.key()));
            }
        }
        return shown;
    }

    private static boolean holds(@Nullable DisplayCondition condition, Set<String> shown, Map<String, Answer> answers) {
        return condition == null || (shown.contains(condition.questionKey()) && condition.isMetBy(answers));
    }

    /** The condition on which a question is asked: its own, which narrows the page's, or else the page's. */
    public Optional<DisplayCondition> condition(Question question) {
        return Optional.ofNullable(question.showIf())
                .or(() -> sections.stream()
                        .filter(section -> section.questions().contains(question))
                        .findFirst()
                        .map(Section::showIf));
    }

    /** The paths of the texts without a Welsh translation. */
    public List<String> untranslated() {
        List<String> places = new ArrayList<>();
        note(places, "title", title);
        note(places, "introduction", introduction);
        note(places, "thanks", thanks);
        for (int s = 0; s < sections.size(); s++) {
            Section section = sections.get(s);
            note(places, "sections.%d.title".formatted(s), section.title());
            for (int q = 0; q < section.questions().size(); q++) {
                note(
                        places,
                        "sections.%d.questions.%d".formatted(s, q),
                        section.questions().get(q));
            }
        }
        return places;
    }

    private static void note(List<String> places, String place, Question question) {
        note(places, place + ".text", question.text());
        note(places, place + ".help", question.help());
        for (int option = 0; option < question.options().size(); option++) {
            note(
                    places,
                    "%s.options.%d.text".formatted(place, option),
                    question.options().get(option).text());
        }
    }

    private static void note(List<String> places, String place, @Nullable BilingualText text) {
        if (text != null && !text.isTranslated()) {
            places.add(place);
        }
    }
}
