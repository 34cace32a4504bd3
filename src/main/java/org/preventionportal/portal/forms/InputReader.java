package org.preventionportal.portal.forms;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.LondonTime;

/**
 * Converts typed values to an input of the schema. The type in the schema decides how: a field {@code reach.frontline}
 * is a whole number; {@code until.day}, {@code until.month} and {@code until.year} are a date; a time is text such as
 * 2:30pm; a list has the ticked
 * values or the lines of a text. Blank values are left out. A value that cannot be read is a problem of its field.
 */
public final class InputReader {

    /** What is said of a choice that was not made. */
    public static final String CHOOSE = "Choose one of the answers.";

    /** What is said of a text that was not entered. */
    public static final String NO_VALUE =
            ResourceBundle.getBundle("ValidationMessages").getString("jakarta.validation.constraints.NotBlank.message");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");
    private static final int MAX_ITEMS = 60;

    private final Map<String, List<String>> typed;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** Whether something could not be read, besides required texts that are blank. */
    private boolean isUnreadable;

    public InputReader(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /**
     * Required texts that are blank are among them only beside others: by itself the service says what it needs, but
     * the person should see everything at once.
     */
    public List<FieldProblem> problems() {
        return isUnreadable ? problems : List.of();
    }

    /** Reads the fields of an input object. Fixed fields are taken as they are. */
    public Map<String, Object> object(GraphQLInputObjectType type, String path, Map<String, Object> fixed) {
        Map<String, Object> values = new LinkedHashMap<>(fixed);
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            String name = path.isEmpty() ? field.getName() : path + "." + field.getName();
            if (!fixed.containsKey(field.getName())) {
                boolean hasDefault = field.hasSetDefaultValue();
                Object value =
                        read(hasDefault ? GraphQLTypeUtil.unwrapNonNull(field.getType()) : field.getType(), name);
                if (value != null) {
                    values.put(field.getName(), value);
                }
            }
        }
        return values;
    }

    /**
     * Reads some fields of an input that changes only what is sent: a blank field is null, which empties it. A field
     * that the form did not have is left out, but for a list, of which a form sends nothing if no box is ticked.
     */
    public Map<String, @Nullable Object> changes(GraphQLInputObjectType type, String path, Collection<String> fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String field : fields) {
            GraphQLType fieldType = type.getField(field).getType();
            String name = path + "." + field;
            if (fieldType instanceof GraphQLList || isInForm(name)) {
                values.put(field, read(fieldType, name));
            }
        }
        return values;
    }

    private boolean isInForm(String name) {
        return typed.keySet().stream()
                .anyMatch(key -> key.equals(name) || under(name).test(key));
    }

    /** Returns null if nothing was typed. */
    public @Nullable Object read(GraphQLType type, String name) {
        return switch (type) {
            case GraphQLNonNull required -> required(required.getWrappedType(), name);
            case GraphQLList list -> list(GraphQLTypeUtil.unwrapNonNull(list.getWrappedType()), name);
            case GraphQLInputObjectType object -> isBlank(name) ? null : object(object, name, Map.of());
            case GraphQLScalarType scalar when scalar.getName().equals("Date") -> date(name);
            case GraphQLScalarType scalar when scalar.getName().equals("DateTime") -> instant(name);
            case GraphQLScalarType scalar when scalar.getName().equals("Time") -> time(name);
            default -> one(type, name, first(name));
        };
    }

    private @Nullable Object required(GraphQLType type, String name) {
        if (type instanceof GraphQLInputObjectType object) {
            return object(object, name, Map.of());
        }
        int before = problems.size();
        Object value = read(type, name);
        if (value == null && problems.size() == before) {
            switch (GraphQLTypeUtil.unwrapAll(type).getName()) {
                case "String", "ID" -> {
                    if (type instanceof GraphQLScalarType scalar
                            && scalar.getName().equals("String")) {
                        problems.add(new FieldProblem(name, NO_VALUE));
                    }
                    return type instanceof GraphQLList ? List.of() : "";
                }
                case "Int", "Float" -> problem(name, "Enter a number.");
                case "Date", "DateTime" -> problem(name, "Enter a date.");
                default -> {
                    if (type instanceof GraphQLList) {
                        return List.of();
                    }
                    problem(name, CHOOSE);
                }
            }
        }
        return value;
    }

    private @Nullable Object list(GraphQLType element, String name) {
        if (element instanceof GraphQLInputObjectType object) {
            List<Object> items = new ArrayList<>();
            for (int place = 0; place < MAX_ITEMS; place++) {
                String item = "%s[%d]".formatted(name, place);
                if (!isBlank(item)) {
                    items.add(object(object, item, Map.of()));
                }
            }
            return items.isEmpty() ? null : items;
        }
        if (element instanceof GraphQLEnumType && lacksFirst(typed.getOrDefault(name, List.of()))) {
            return problem(name, CHOOSE);
        }
        List<Object> values = typed.getOrDefault(name, List.of()).stream()
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
            case GraphQLEnumType choices when choices.getValue(value) == null -> problem(name, CHOOSE);
            case GraphQLScalarType scalar when scalar.getName().equals("Int") -> whole(name, value);
            case GraphQLScalarType scalar when scalar.getName().equals("Float") -> decimal(name, value);
            case GraphQLScalarType scalar
            when scalar.getName().equals("Boolean") ->
                typed.getOrDefault(name, List.of()).contains("true");
            default -> visible(value);
        };
    }

    /** Without the control characters that come along when text is pasted, such as the line breaks of slides. */
    private static String visible(String pasted) {
        return CONTROL.matcher(pasted.replace('\u000B', ' ')).replaceAll("");
    }

    private @Nullable Object whole(String name, String value) {
        try {
            return Integer.valueOf(value.strip().replace(",", ""));
        } catch (NumberFormatException unreadable) {
            return problem(name, "Enter a whole number, such as 25.");
        }
    }

    private @Nullable Object decimal(String name, String value) {
        try {
            return Double.valueOf(value.strip());
        } catch (NumberFormatException unreadable) {
            return problem(name, "Enter a number, such as 2.5.");
        }
    }

    private @Nullable String date(String name) {
        if (!first(name).isBlank()) {
            return first(name);
        }
        LocalDate day = day(name);
        return day == null ? null : day.toString();
    }

    private @Nullable String instant(String name) {
        if (!first(name).isBlank()) {
            return first(name);
        }
        LocalDate day = day(name);
        if (day == null) {
            return null;
        }
        try {
            String time = first(name + ".time");
            LocalTime clock = time.isBlank() ? LocalTime.NOON : TypedTime.parse(time);
            return LocalDateTime.of(day, clock)
                    .atZone(LondonTime.ZONE)
                    .toInstant()
                    .toString();
        } catch (DateTimeException unreadable) {
            problem(name, "Enter a time, such as 14:30.");
            return null;
        }
    }

    private @Nullable Object time(String name) {
        if (first(name).isBlank()) {
            return null;
        }
        try {
            return TypedTime.parse(first(name)).toString();
        } catch (DateTimeException unreadable) {
            return problem(name, "Enter a time, such as 14:30 or 2:30pm.");
        }
    }

    private @Nullable LocalDate day(String name) {
        List<String> parts = Stream.of(".year", ".month", ".day")
                .map(part -> first(name + part).strip())
                .toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
        } catch (NumberFormatException | DateTimeException unreadable) {
            problem(name, "Enter a real date, such as 27 3 2026.");
            return null;
        }
    }

    private @Nullable Object problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
        isUnreadable = true;
        return null;
    }

    private String first(String name) {
        return typed.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private boolean isBlank(String path) {
        return typed.entrySet().stream()
                .filter(entry -> under(path).test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .allMatch(String::isBlank);
    }

    private static Predicate<String> under(String path) {
        return name -> name.startsWith(path + ".");
    }
}
