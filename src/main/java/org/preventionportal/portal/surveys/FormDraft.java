package org.preventionportal.portal.surveys;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Holds a questionnaire's content as the input that would save it again. A page changes one part and leaves the rest as
 * it was read, including the keys of pages, questions and options, because results refer to them.
 */
final class FormDraft {

    private static final String SECTIONS = "sections";
    private static final String QUESTIONS = "questions";

    private final Map<String, @Nullable Object> form;

    private FormDraft(Map<String, @Nullable Object> form) {
        this.form = form;
    }

    static FormDraft empty() {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put(SECTIONS, new ArrayList<>());
        return new FormDraft(form);
    }

    /**
     * @param read the form as the query {@code surveys/questionnaire} returns it
     * @param type the schema's {@code QuestionnaireFormInput}
     */
    static FormDraft of(Map<?, ?> read, GraphQLInputObjectType type) {
        return new FormDraft(object(read, type));
    }

    /** Copies the fields of an output object that the input type has, too. */
    private static Map<String, @Nullable Object> object(Map<?, ?> read, GraphQLInputObjectType type) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            input.put(field.getName(), value(read.get(field.getName()), field.getType()));
        }
        return input;
    }

    private static @Nullable Object value(@Nullable Object read, GraphQLType type) {
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (read instanceof List<?> items && plain instanceof GraphQLList list) {
            return items.stream()
                    .map(item -> value(item, list.getWrappedType()))
                    .collect(Collectors.toList());
        }
        return read instanceof Map<?, ?> object && plain instanceof GraphQLInputObjectType fields
                ? object(object, fields)
                : read;
    }

    Map<String, @Nullable Object> input() {
        return form;
    }

    /** Sets the title, the introduction or the thanks. */
    void put(String field, @Nullable Object value) {
        form.put(field, value);
    }

    List<Map<String, @Nullable Object>> sections() {
        return parts(form, SECTIONS);
    }

    List<Map<String, @Nullable Object>> questions(int section) {
        return parts(sections().get(section), QUESTIONS);
    }

    @SuppressWarnings("unchecked") // lists of maps, as created above and by addSection and addQuestion
    private static List<Map<String, @Nullable Object>> parts(Map<String, @Nullable Object> whole, String field) {
        return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(whole.get(field));
    }

    /** @throws ResponseStatusException 404 if there is none */
    FormPosition section(String id) {
        return FormPosition.section(indexOf(sections(), id).orElseThrow(FormDraft::missing));
    }

    /** @throws ResponseStatusException 404 if there is none */
    FormPosition question(String id) {
        for (int section = 0; section < sections().size(); section++) {
            var question = indexOf(questions(section), id);
            if (question.isPresent()) {
                return new FormPosition(section, question.get());
            }
        }
        throw missing();
    }

    private static Optional<Integer> indexOf(List<Map<String, @Nullable Object>> parts, String id) {
        return Stream.iterate(0, place -> place < parts.size(), place -> place + 1)
                .filter(place -> id.equals(parts.get(place).get("key")))
                .findFirst();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    Map<String, @Nullable Object> at(FormPosition position) {
        return position.isSection()
                ? sections().get(position.section())
                : questions(position.section()).get(position.question());
    }

    FormPosition addSection(Map<String, @Nullable Object> section) {
        section.put(QUESTIONS, new ArrayList<>());
        sections().add(section);
        return FormPosition.section(sections().size() - 1);
    }

    FormPosition addQuestion(int section, Map<String, @Nullable Object> question) {
        questions(section).add(question);
        return new FormPosition(section, questions(section).size() - 1);
    }

    void remove(FormPosition position) {
        if (position.isSection()) {
            sections().remove(position.section());
        } else {
            questions(position.section()).remove(position.question());
        }
    }

    /** Moves a part one place up or down; the first cannot move up and the last cannot move down. */
    void move(FormPosition position, boolean isUp) {
        List<?> parts = position.isSection() ? sections() : questions(position.section());
        int from = position.isSection() ? position.section() : position.question();
        int to = isUp ? from - 1 : from + 1;
        if (to >= 0 && to < parts.size()) {
            Collections.swap(parts, from, to);
        }
    }

    /** Moves a question to the end of another page. */
    FormPosition moveTo(FormPosition question, int section) {
        Map<String, @Nullable Object> moved = at(question);
        remove(question);
        return addQuestion(section, moved);
    }

    /** The keys that are in use. */
    Set<String> keys() {
        Set<String> names = new HashSet<>();
        for (int section = 0; section < sections().size(); section++) {
            names.add(String.valueOf(sections().get(section).get("key")));
            questions(section).forEach(question -> names.add(String.valueOf(question.get("key"))));
        }
        return names;
    }
}
