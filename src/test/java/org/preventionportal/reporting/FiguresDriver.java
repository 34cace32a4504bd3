package org.preventionportal.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.support.Account;
import org.preventionportal.support.Portal;

/** The figures of the programme as a client reads them. */
public final class FiguresDriver {

    private static final String NUMBER =
            "value F base F percent F estimated F".replace("F", "{ value suppressedBecause }");

    private final Map<?, ?> answer;

    private FiguresDriver(Map<?, ?> answer) {
        this.answer = answer;
    }

    /** @param arguments of the query */
    public static FiguresDriver read(Portal portal, Account account, String arguments) {
        return new FiguresDriver(portal.data(account, document(arguments)));
    }

    public static String document(String arguments) {
        return """
                { it: programmeFigures(%s) { asOf figures { id topic unit title definition base asOf remarks
                  rows { key label remarks number { %s } compared { %s } } } } }""".formatted(arguments, NUMBER, NUMBER);
    }

    public static String year(int from) {
        return "{from: \"%d-04-01\", to: \"%d-03-31\"}".formatted(from, from + 1);
    }

    public List<Map<?, ?>> figures() {
        return list(child(answer, "it"), "figures");
    }

    public Map<?, ?> figure(String id) {
        return figures().stream()
                .filter(figure -> id.equals(figure.get("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    public List<Map<?, ?>> rows(String figure) {
        return list(figure(figure), "rows");
    }

    /** The line whose key is this one, or ends like this after a slash. */
    public Map<?, ?> row(String figure, String key) {
        return rows(figure).stream()
                .filter(row -> key.equals(row.get("key"))
                        || String.valueOf(row.get("key")).endsWith("/" + key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s of %s".formatted(key, figure(figure))));
    }

    /** A number as text: without places where it has none, or the reason for which it is kept back. */
    public String number(String figure, String key, String what) {
        return number(row(figure, key), "number", what);
    }

    public String compared(String figure, String key, String what) {
        return number(row(figure, key), "compared", what);
    }

    public String number(String figure) {
        return number(figure, "all", "value");
    }

    private static String number(Map<?, ?> row, String side, String what) {
        return row.get(side) instanceof Map<?, ?> number ? text(number.get(what)) : "none";
    }

    private static String text(@Nullable Object figure) {
        if (!(figure instanceof Map<?, ?> told)) {
            return "none";
        }
        if (told.get("value") instanceof Number value) {
            return value.doubleValue() == value.longValue()
                    ? String.valueOf(value.longValue())
                    : String.valueOf(value.doubleValue());
        }
        return String.valueOf(told.get("reason"));
    }

    private static Map<?, ?> child(Map<?, ?> parent, String name) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(name));
    }

    private static List<Map<?, ?>> list(Map<?, ?> parent, String name) {
        return ((List<?>) Objects.requireNonNull(parent.get(name)))
                .stream()
                        .<Map<?, ?>>map(one -> (Map<?, ?>) Objects.requireNonNull(one))
                        .toList();
    }
}
