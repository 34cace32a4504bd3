package org.preventionportal.portal.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.BarChart.Item;
import org.preventionportal.portal.frame.Formats;

/** Draws what the schema answers about a survey: a figure that is kept back has words in place of a bar. */
public final class Charts {

    private static final String SUPPRESSED = "kept back";

    private final Formats formats;

    Charts(Formats formats) {
        this.formats = formats;
    }

    /** How often each choice of a question was picked, in percent of those who answered. */
    public BarChart choices(Map<?, ?> question) {
        return BarChart.of(children(question, "choices")
                .filter(choice -> choice.get("percent") != null)
                .map(choice -> item(text(choice), child(choice, "percent"), child(choice, "people")))
                .toList());
    }

    /** How many agree in each group, in percent of those in it who answered. */
    public BarChart agreement(Map<?, ?> breakdown) {
        return BarChart.of(children(breakdown, "groups")
                .map(group -> {
                    Map<?, ?> agree = child(child(group, "result"), "agree");
                    return item(text(group), child(agree, "percent"), child(agree, "people"));
                })
                .toList());
    }

    /** What part of the whole that is in percent, rounded half up; null where one of them is kept back, or nobody. */
    public @Nullable Long percent(@Nullable Map<?, ?> part, @Nullable Map<?, ?> whole) {
        Double of = whole == null ? null : value(whole);
        Double share = part == null ? null : value(part);
        return share == null || of == null || of == 0 ? null : Long.valueOf(Math.round(share * 100 / of));
    }

    private Item item(String label, Map<?, ?> percent, Map<?, ?> people) {
        Double share = value(percent);
        Double count = value(people);
        if (share != null && count != null) {
            return new Item(label, share, "%s (%s%%)".formatted(formats.number(count), formats.number(share)));
        }
        return new Item(label, null, count == null ? SUPPRESSED : formats.number(count) + ", share " + SUPPRESSED);
    }

    private static String text(Map<?, ?> named) {
        return String.valueOf(named.get("text"));
    }

    private static @Nullable Double value(Map<?, ?> figure) {
        return figure.get("value") instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    private static Map<?, ?> child(Map<?, ?> parent, String name) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(name));
    }

    private static Stream<Map<?, ?>> children(Map<?, ?> parent, String name) {
        return ((List<?>) Objects.requireNonNull(parent.get(name))).stream().map(child -> (Map<?, ?>) child);
    }
}
