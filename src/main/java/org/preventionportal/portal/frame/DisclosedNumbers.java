package org.preventionportal.portal.frame;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.Markup;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes numbers under disclosure control as HTML. A page of results has hundreds of them, and fragments of a template
 * would take a quarter of its time.
 */
@Component
public class DisclosedNumbers {

    private static final String NONE = "–";
    private static final String CELL = "<td class=\"govuk-table__cell govuk-table__cell--numeric\">";

    private final Formats formats;
    private final Labels labels;
    private final MessageSource messages;

    public DisclosedNumbers(Formats formats, Labels labels, MessageSource messages) {
        this.formats = formats;
        this.labels = labels;
        this.messages = messages;
    }

    /** Writes a number followed by its unit, or why it is suppressed. A dash if there is none. */
    public String html(@Nullable Map<?, ?> number, String unit) {
        if (number == null) {
            return NONE;
        }
        Object value = number.get("value");
        return value == null ? suppressed(why(number)) : Markup.escaped(formats.number(value) + unit);
    }

    /**
     * Writes what share some people are, in percent. A share that is suppressed although their number is shown would
     * give the number of all who answered, and so that of the others.
     */
    public String share(@Nullable Map<?, ?> percent, @Nullable Map<?, ?> people) {
        boolean isOfShown = people != null && people.get("value") != null;
        return isOfShown && percent != null && percent.get("value") == null
                ? suppressed("Suppressed, to protect others")
                : html(percent, "%");
    }

    /** Writes a part of the number of a row of an indicator, such as {@code base}. Nothing if it has none. */
    public String part(@Nullable Map<?, ?> number, String field, String unit) {
        return number != null && number.get(field) instanceof Map<?, ?> part ? html(part, unit) : "";
    }

    /** Writes the cells of some parts of the number of a row of an indicator. */
    public String cells(@Nullable Map<?, ?> number, List<String> fields) {
        return fields.stream()
                .map(field -> CELL + part(number, field, field.equals("percent") ? "%" : "") + "</td>")
                .collect(Collectors.joining());
    }

    private static String suppressed(String why) {
        return "<span class=\"portal-suppressed\">" + Markup.escaped(why) + "</span>";
    }

    private String why(Map<?, ?> number) {
        Object[] reason = {labels.of("SuppressionReason", number.get("suppressedBecause"))};
        return Objects.requireNonNull(
                messages.getMessage("findings.suppressed", reason, LocaleContextHolder.getLocale()));
    }
}
