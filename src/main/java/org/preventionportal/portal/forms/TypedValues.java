package org.preventionportal.portal.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;

/** Reads numbers, days and times as people type them, and collects what is wrong with them. */
final class TypedValues {

    private final Map<String, List<String>> typed;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** Whether something could not be read, besides required texts that are blank. */
    private boolean isUnreadable;

    /** @param typed by the path of the field */
    TypedValues(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    List<FieldProblem> problems() {
        return isUnreadable ? problems : List.of();
    }

    /** How many problems there are, those of missing texts included. */
    int found() {
        return problems.size();
    }

    /** Notes that a required text is blank. */
    void missing(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Whether the form had this field, or one below it. */
    boolean isInForm(String name) {
        return typed.keySet().stream().anyMatch(within(name));
    }

    @Nullable
    Object whole(String name, String value) {
        try {
            return Integer.valueOf(value.strip().replace(",", ""));
        } catch (NumberFormatException unreadable) {
            return problem(name, "Enter a whole number, such as 25.");
        }
    }

    @Nullable
    Object decimal(String name, String value) {
        try {
            return Double.valueOf(value.strip());
        } catch (NumberFormatException unreadable) {
            return problem(name, "Enter a number, such as 2.5.");
        }
    }

    @Nullable
    String date(String name) {
        LocalDate day = first(name).isBlank() ? day(name) : isoDay(name);
        return day == null ? null : day.toString();
    }

    /** In a field of one part, which browsers fill from a calendar. */
    private @Nullable LocalDate isoDay(String name) {
        try {
            return LocalDate.parse(first(name).strip());
        } catch (DateTimeException unreadable) {
            problem(name, "Enter a real date, such as 2026-03-27.");
            return null;
        }
    }

    @Nullable
    String instant(String name) {
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

    @Nullable
    Object time(String name) {
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

    /** Notes that a field could not be read, and returns null in place of its value. */
    @Nullable
    Object problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
        isUnreadable = true;
        return null;
    }

    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Whether nothing was typed in a field, nor in any below it. */
    boolean isBlank(String path) {
        return typed.entrySet().stream()
                .filter(entry -> within(path).test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .allMatch(String::isBlank);
    }

    /** Finds the field, its parts and the items of its list. */
    static Predicate<String> within(String path) {
        return name -> name.equals(path) || name.startsWith(path + ".") || name.startsWith(path + "[");
    }
}
