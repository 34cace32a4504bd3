package org.preventionportal.portal.surveys;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;

/** Reads a page or a question of a questionnaire from a submitted form, from {@code section.…} and {@code question.…}. */
final class QuestionnairePartReader {

    private static final Set<String> KINDS_WITH_OPTIONS = Set.of("SINGLE_CHOICE", "MULTIPLE_CHOICE");
    private static final Set<String> RESERVED_KEYS = Set.of("other", "not-applicable");
    private static final String OPTION = "question.options[%d]";
    private static final int MAX_OPTIONS = 60;

    private final SubmittedForm form;
    private final InputReader reader;
    private final GraphQLInputObjectType whole;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param whole the schema's {@code QuestionnaireFormInput} */
    QuestionnairePartReader(SubmittedForm sent, GraphQLInputObjectType whole) {
        this.form = inOrder(sent);
        this.reader = new InputReader(form.values());
        this.whole = whole;
    }

    /** The form with its options in the requested order and without gaps. */
    SubmittedForm form() {
        return form;
    }

    List<FieldProblem> problems() {
        return Stream.concat(reader.problems().stream(), problems.stream()).toList();
    }

    private static SubmittedForm inOrder(SubmittedForm sent) {
        record Row(String id, String en, String cy, String place) {}
        List<Row> rows = Stream.iterate(0, place -> place < MAX_OPTIONS, place -> place + 1)
                .map(OPTION::formatted)
                .map(option -> new Row(
                        sent.first(option + ".key"),
                        sent.first(option + ".text.en"),
                        sent.first(option + ".text.cy"),
                        sent.first(option + ".place").strip()))
                .filter(row -> !row.en().isBlank() || !row.cy().isBlank())
                .sorted(Comparator.comparingInt(
                        row -> row.place().matches("\\d{1,3}") ? Integer.parseInt(row.place()) : Integer.MAX_VALUE))
                .toList();
        Map<String, List<String>> values = new HashMap<>(sent.values());
        values.keySet().removeIf(name -> name.startsWith("question.options["));
        for (int place = 0; place < rows.size(); place++) {
            String option = OPTION.formatted(place);
            values.put(option + ".key", List.of(rows.get(place).id()));
            values.put(option + ".text.en", List.of(rows.get(place).en()));
            values.put(option + ".text.cy", List.of(rows.get(place).cy()));
            values.put(option + ".place", List.of(String.valueOf(place + 1)));
        }
        return new SubmittedForm(sent.person(), sent.path(), sent.operation(), values, sent.problems());
    }

    /** The title, the introduction and the thanks. */
    void readTexts(FormDraft draft) {
        Stream.of("title", "introduction", "thanks")
                .forEach(field -> draft.put(field, read(whole, field, "form." + field)));
    }

    void readSection(Map<String, @Nullable Object> section) {
        section.put("title", read(sectionType(), "title", "section.title"));
        section.put("showIf", condition("section.showIf"));
    }

    Map<String, @Nullable Object> newSection(Set<String> taken) {
        Map<String, @Nullable Object> section = new LinkedHashMap<>();
        section.put("key", KeyGenerator.of(form.first("section.title.en"), "page", taken));
        readSection(section);
        return section;
    }

    Map<String, @Nullable Object> newQuestion(Set<String> taken) {
        Map<String, @Nullable Object> question = new LinkedHashMap<>();
        question.put("key", KeyGenerator.of(form.first("question.text.en"), "question", taken));
        readQuestion(question);
        return question;
    }

    /** Ignores options for kinds of question that have none. */
    void readQuestion(Map<String, @Nullable Object> question) {
        GraphQLInputObjectType type = part(sectionType(), "questions");
        Object kind = read(type, "kind", "question.kind");
        question.put("kind", kind);
        question.put("text", read(type, "text", "question.text"));
        question.put("help", read(type, "help", "question.help"));
        boolean isPicked = KINDS_WITH_OPTIONS.contains(String.valueOf(kind));
        question.put("options", isPicked ? options() : List.of());
        question.put("hasOther", isPicked && form.all("question.hasOther").contains("true"));
        question.put("dimension", isPicked ? read(type, "dimension", "question.dimension") : null);
        question.put("showIf", condition("question.showIf"));
    }

    private List<Map<String, @Nullable Object>> options() {
        Set<String> names = new HashSet<>(RESERVED_KEYS);
        List<Map<String, @Nullable Object>> options = new ArrayList<>();
        for (int place = 0; form.values().containsKey(OPTION.formatted(place) + ".key"); place++) {
            names.add(form.first(OPTION.formatted(place) + ".key"));
        }
        for (int place = 0; form.values().containsKey(OPTION.formatted(place) + ".key"); place++) {
            String option = OPTION.formatted(place);
            String id = form.first(option + ".key");
            String name = id.isEmpty() ? KeyGenerator.of(form.first(option + ".text.en"), "answer", names) : id;
            names.add(name);
            Map<String, @Nullable Object> texts = new HashMap<>();
            texts.put("en", form.first(option + ".text.en").strip());
            String welsh = form.first(option + ".text.cy").strip();
            texts.put("cy", welsh.isEmpty() ? null : welsh);
            options.add(new HashMap<>(Map.of("key", name, "text", texts)));
        }
        return options;
    }

    /** Each ticked box holds the key of a question and of one of its choices. */
    private @Nullable Object condition(String field) {
        List<String[]> ticked = form.all(field).stream()
                .map(pair -> pair.split(" ", 2))
                .filter(pair -> pair.length == 2)
                .toList();
        if (ticked.isEmpty()) {
            return null;
        }
        String question = ticked.getFirst()[0];
        if (!ticked.stream().allMatch(pair -> pair[0].equals(question))) {
            problems.add(new FieldProblem(field, "Tick answers of only one question."));
        }
        return Map.of(
                "questionKey",
                question,
                "anyOf",
                ticked.stream().map(pair -> pair[1]).toList());
    }

    private @Nullable Object read(GraphQLInputObjectType type, String field, String name) {
        return reader.read(type.getField(field).getType(), name);
    }

    private GraphQLInputObjectType sectionType() {
        return part(whole, "sections");
    }

    static GraphQLInputObjectType part(GraphQLInputObjectType type, String field) {
        GraphQLType part = GraphQLTypeUtil.unwrapAll(type.getField(field).getType());
        return (GraphQLInputObjectType) part;
    }
}
