package org.preventionportal.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;

/** Reads the programme's indicators as a client does. */
public record IndicatorsDriver(List<Indicator> indicators) {

    /** @param arguments of the query, such as {@link #during} */
    public static IndicatorsDriver read(Portal portal, Account account, Input arguments) {
        return new IndicatorsDriver(portal.readAll(
                account,
                "reporting/programmeIndicators",
                arguments,
                "programmeIndicators.indicators",
                Indicator.class));
    }

    /** Returns arguments for everything in a period. */
    public static Input during(Map<String, ?> days) {
        return Input.of("period", days);
    }

    public static Input days(Object startsOn, Object endsOn) {
        return Input.of("startsOn", startsOn).with("endsOn", endsOn);
    }

    /** Returns the days of a financial year. */
    public static Input year(int from) {
        return days("%d-04-01".formatted(from), "%d-03-31".formatted(from + 1));
    }

    public Indicator indicator(String key) {
        return indicators.stream()
                .filter(indicator -> key.equals(indicator.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key));
    }

    public List<IndicatorRow> rows(String indicator) {
        return indicator(indicator).rows();
    }

    /** The line whose key is this one, or ends like this after a slash. */
    public IndicatorRow row(String indicator, String key) {
        return rows(indicator).stream()
                .filter(row -> key.equals(row.key()) || row.key().endsWith("/" + key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s of %s".formatted(key, indicator(indicator))));
    }

    /**
     * Formats a number as text, or the reason why it is suppressed.
     *
     * @param what {@code amount}, {@code base}, {@code percent} or {@code estimated}
     */
    public String number(String indicator, String key, String what) {
        return text(row(indicator, key).number(), what);
    }

    public String compared(String indicator, String key, String what) {
        return text(row(indicator, key).compared(), what);
    }

    public String number(String indicator) {
        return number(indicator, "all", "amount");
    }

    private static String text(@Nullable IndicatorNumber number, String what) {
        if (number == null) {
            return "none";
        }
        return switch (what) {
            case "amount" -> text(number.amount());
            case "base" -> text(number.base());
            case "percent" -> text(number.percent());
            case "estimated" -> text(number.estimated());
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String text(@Nullable DisclosedNumber number) {
        if (number == null) {
            return "none";
        }
        Double value = number.value();
        if (value == null) {
            return String.valueOf(number.suppressedBecause());
        }
        return value == value.longValue() ? String.valueOf(value.longValue()) : String.valueOf(value);
    }
}
