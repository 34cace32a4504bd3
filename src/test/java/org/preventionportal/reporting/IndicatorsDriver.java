package org.preventionportal.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.support.Account;
import org.preventionportal.support.Portal;

/** Reads the programme's indicators as a client does. */
public final class IndicatorsDriver {

    private static final String NUMBER =
            "amount F base F percent F estimated F".replace("F", "{ value suppressedBecause }");

    private final Map<?, ?> answer;

    private IndicatorsDriver(Map<?, ?> answer) {
        this.answer = answer;
    }

    /** @param arguments of the query */
    public static IndicatorsDriver read(Portal portal, Account account, String arguments) {
        return new IndicatorsDriver(portal.data(account, document(arguments)));
    }

    public static String document(String arguments) {
        return """
                { it: programmeIndicators(%s) { asOf indicators { key topic unit title definition base asOf notes
                  rows { key label notes number { %s } compared { %s } } } } }""".formatted(arguments, NUMBER, NUMBER);
    }

    public static String year(int from) {
        return "{startsOn: \"%d-04-01\", endsOn: \"%d-03-31\"}".formatted(from, from + 1);
    }

    public List<Map<?, ?>> indicators() {
        return list(child(answer, "it"), "indicators");
    }

    public Map<?, ?> indicator(String key) {
        return indicators().stream()
                .filter(indicator -> key.equals(indicator.get("key")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key));
    }

    public List<Map<?, ?>> rows(String indicator) {
        return list(indicator(indicator), "rows");
    }

    /** The line whose key is this one, or ends like this after a slash. */
    public Map<?, ?> row(String indicator, String key) {
        return rows(indicator).stream()
                .filter(row -> key.equals(row.get("key"))
                        || String.valueOf(row.get("key")).endsWith("/" + key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s of %s".formatted(key, indicator(indicator))));
    }

    /** Formats a number as text, or the reason why it is suppressed. */
    public String number(String indicator, String key, String what) {
        return number(row(indicator, key), "number", what);
    }

    public String compared(String indicator, String key, String what) {
        return number(row(indicator, key), "compared", what);
    }

    public String number(String indicator) {
        return number(indicator, "all", "amount");
    }

    private static String number(Map<?, ?> row, String side, String what) {
        return row.get(side) instanceof Map<?, ?> number ? text(number.get(what)) : "none";
    }

    private static String text(@Nullable Object indicator) {
        if (!(indicator instanceof Map<?, ?> known)) {
            return "none";
        }
        if (known.get("value") instanceof Number value) {
            return value.doubleValue() == value.longValue()
                    ? String.valueOf(value.longValue())
                    : String.valueOf(value.doubleValue());
        }
        return String.valueOf(known.get("suppressedBecause"));
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
