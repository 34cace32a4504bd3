package org.preventionportal.portal.forms;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.IdentifyingText;

/**
 * Converts typed values to an input of the schema. The type in the schema decides how: a field {@code reach.frontline}
 * is a whole number; {@code until.day}, {@code until.month} and {@code until.year} are a date; a time is text such as
 * 2:30pm; a list has the ticked values or the lines of a text. A blank field has the default of the schema if that is
 * empty or 0, or is left out. A value that cannot be read is a problem of its field.
 */
public final class InputReader {

    /** What is said of a choice that was not made. */
    public static final String CHOOSE = "Choose one of the answers.";

    /** What is said of a text that was not entered. */
    public static final String NO_VALUE = required("NotBlank");

    /** What is said of a number that was not entered. */
    public static final String NO_NUMBER = "Enter a number.";

    /** What is said of a date that was not entered. */
    public static final String NO_DATE = "Enter a date.";

    /** What is said of a text or choice that is not there. */
    public static final String NOTHING = required("NotNull");

    /** What is said of a list that is empty. */
    public static final String NONE = required("NotEmpty");

    /** Defaults that are what an empty field means. */
    private static final Set<Object> NOTHING_SAID = Set.of(0, 0.0, false, List.of());

    private static final int MAX_ITEMS = 60;

    private final TypedValues typed;

    private static String required(String constraint) {
        return ResourceBundle.getBundle("ValidationMessages")
                .getString("jakarta.validation.constraints.%s.message".formatted(constraint));
    }

    public InputReader(Map<String, List<String>> typed) {
        this.typed = new TypedValues(typed);
    }

    /**
     * Required texts and ids that are blank are among them only beside others: by itself the service says what it
     * needs, but the person should see everything at once.
     */
    public List<FieldProblem> problems() {
        return typed.problems();
    }

    /** The problems of what a person has typed. A choice that does not exist, or a blank field, is not one of them. */
    public List<FieldProblem> problemsOfTyped() {
        return problems().stream()
                .filter(problem -> !problem.message().equals(CHOOSE))
                .filter(problem -> !typed.isBlank(problem.field()))
                .toList();
    }

    /** Reads the fields of an input object. Fixed fields are taken as they are. */
    public Map<String, Object> object(GraphQLInputObjectType type, String path, Map<String, Object> fixed) {
        Map<String, Object> values = new LinkedHashMap<>(fixed);
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            String name = path(path, field.getName());
            if (!fixed.containsKey(field.getName())) {
                Object value = field.hasSetDefaultValue() ? orDefault(field, name) : read(field.getType(), name);
                if (value != null) {
                    values.put(field.getName(), value);
                }
            }
        }
        return values;
    }

    /** A check of the input knows no defaults. A page shows those that say something, so nobody may empty them. */
    private @Nullable Object orDefault(GraphQLInputObjectField field, String name) {
        Object usual = GraphQLInputObjectField.getInputFieldDefaultValue(field);
        if (typed.isInForm(name) && !NOTHING_SAID.contains(usual)) {
            return read(field.getType(), name);
        }
        Object value = read(GraphQLTypeUtil.unwrapNonNull(field.getType()), name);
        return value == null ? usual : value;
    }

    private static String path(String parent, String field) {
        return parent.isEmpty() ? field : parent + "." + field;
    }

    /**
     * Reads some fields of an input that changes only what is sent: a blank field is null, which empties it. A field
     * that the form did not have is left out, but for a required one, and a list, of which a form sends nothing if no
     * box is ticked. Fields that the input does not have are passed over: a page may delete, too.
     */
    public Map<String, @Nullable Object> changes(GraphQLInputObjectType type, String path, Collection<String> fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            GraphQLType fieldType = field.getType();
            String name = path(path, field.getName());
            if (fields.contains(field.getName())
                    && (fieldType instanceof GraphQLList
                            || GraphQLTypeUtil.isNonNull(fieldType)
                            || typed.isInForm(name))) {
                values.put(field.getName(), read(fieldType, name));
            }
        }
        return values;
    }

    /**
     * Reads an input that changes only what is sent.
     *
     * @param part the field of the input that holds the changes, such as {@code content}; empty if they are its own. An
     *     input without it is read as it is: a page may delete, too
     * @param fields the fields that the page shows; one that was left blank is emptied
     * @param fixed fields of the input that are not in the form
     */
    public Map<String, Object> patch(
            GraphQLInputObjectType type, String part, Collection<String> fields, Map<String, Object> fixed) {
        Map<String, Object> known = new LinkedHashMap<>(fixed);
        if (part.isEmpty()) {
            changes(type, part, fields).forEach(known::put);
        } else if (type.getField(part) != null) {
            known.put(part, changes(holder(type, part), part, fields));
        }
        return object(type, "", known);
    }

    /** The fields of an input, or of the part of it that holds the changes. */
    public static List<String> fields(GraphQLInputObjectType type, String part) {
        return holder(type, part).getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .toList();
    }

    /** The input itself if it has no such part. */
    private static GraphQLInputObjectType holder(GraphQLInputObjectType type, String part) {
        GraphQLInputObjectField field = type.getField(part);
        return field == null ? type : (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
    }

    /** Returns null if nothing was typed. */
    public @Nullable Object read(GraphQLType type, String name) {
        return switch (type) {
            case GraphQLNonNull required -> required(required.getWrappedType(), name);
            case GraphQLList list -> list(GraphQLTypeUtil.unwrapNonNull(list.getWrappedType()), name);
            case GraphQLInputObjectType object -> typed.isBlank(name) ? null : object(object, name, Map.of());
            case GraphQLScalarType scalar when scalar.getName().equals("Date") -> typed.date(name);
            case GraphQLScalarType scalar when scalar.getName().equals("DateTime") -> typed.instant(name);
            case GraphQLScalarType scalar when scalar.getName().equals("Time") -> typed.time(name);
            default -> one(type, name, typed.first(name));
        };
    }

    private @Nullable Object required(GraphQLType type, String name) {
        if (type instanceof GraphQLInputObjectType object) {
            return object(object, name, Map.of());
        }
        int before = typed.found();
        Object value = read(type, name);
        if (value == null && typed.found() == before) {
            switch (GraphQLTypeUtil.unwrapAll(type).getName()) {
                case "String", "ID" -> {
                    if (type instanceof GraphQLScalarType scalar) {
                        typed.missing(name, scalar.getName().equals("ID") ? CHOOSE : NO_VALUE);
                    }
                    return type instanceof GraphQLList ? List.of() : "";
                }
                case "Int", "Float" -> typed.problem(name, NO_NUMBER);
                case "Date", "DateTime" -> typed.problem(name, NO_DATE);
                default -> {
                    if (type instanceof GraphQLList) {
                        return List.of();
                    }
                    typed.problem(name, CHOOSE);
                }
            }
        }
        return value == null && type instanceof GraphQLList ? List.of() : value;
    }

    private @Nullable Object list(GraphQLType element, String name) {
        if (element instanceof GraphQLInputObjectType object) {
            List<Object> items = new ArrayList<>();
            for (int place = 0; place < MAX_ITEMS; place++) {
                String item = "%s[%d]".formatted(name, place);
                if (!typed.isBlank(item)) {
                    items.add(object(object, item, Map.of()));
                }
            }
            return items.isEmpty() ? null : items;
        }
        if (element instanceof GraphQLEnumType && lacksFirst(typed.all(name))) {
            return typed.problem(name, CHOOSE);
        }
        List<Object> values = typed.all(name).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .flatMap(value -> Stream.ofNullable(one(element, name, value)))
                .toList();
        return values.isEmpty() ? null : values;
    }

    /**
     * Whether the main one was left blank, although others are ticked: the first of these must not replace it
     * unnoticed.
     */
    private static boolean lacksFirst(List<String> values) {
        return values.size() > 1 && values.getFirst().isBlank();
    }

    private @Nullable Object one(GraphQLType type, String name, String value) {
        if (value.isBlank()) {
            return null;
        }
        return switch (type) {
            case GraphQLEnumType choices when choices.getValue(value) == null -> typed.problem(name, CHOOSE);
            case GraphQLScalarType scalar when scalar.getName().equals("Int") -> typed.whole(name, value);
            case GraphQLScalarType scalar when scalar.getName().equals("Float") -> typed.decimal(name, value);
            case GraphQLScalarType scalar
            when scalar.getName().equals("Boolean") -> typed.all(name).contains("true");
            default -> IdentifyingText.withoutControls(value);
        };
    }
}
