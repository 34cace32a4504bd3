package org.preventionportal.portal.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.BarChart.Item;
import org.preventionportal.charts.Share;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.portal.frame.Formats;

/** Makes bar charts of survey results. A suppressed number has words instead of a bar. */
public final class Charts {

    private static final String SUPPRESSED = "suppressed";

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

    /** How the answers to a statement are divided. Null if nothing of that is disclosed. */
    public @Nullable StackedBar answers(Map<?, ?> question) {
        List<StackedBar.Item> answers = children(question, "choices")
                .map(choice -> new StackedBar.Item(
                        String.valueOf(choice.get("key")), text(choice), value(child(choice, "people"))))
                .toList();
        return StackedBar.ofAgreement(
                answers, value(child(child(question, "agreement"), "people")), value(child(question, "answered")));
    }

    /** How many agree with a statement, in words. */
    public Share share(Map<?, ?> question) {
        Map<?, ?> agreement = child(question, "agreement");
        return Share.of(
                text(question),
                value(child(agreement, "people")),
                value(child(question, "answered")),
                value(child(agreement, "percent")));
    }

    /** How many agree in each group, in percent of those in it who answered. */
    public BarChart agreement(Map<?, ?> breakdown) {
        return BarChart.of(children(breakdown, "groups")
                .map(group -> {
                    Map<?, ?> agreement = child(child(group, "result"), "agreement");
                    return item(text(group), child(agreement, "percent"), child(agreement, "people"));
                })
                .toList());
    }

    /**
     * The share of the whole in percent, rounded half up. Null if one of the numbers is suppressed, or the whole is
     * nobody.
     */
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

    private static @Nullable Double value(Map<?, ?> number) {
        return number.get("value") instanceof Number value ? Double.valueOf(value.doubleValue()) : null;
    }

    private static Map<?, ?> child(Map<?, ?> parent, String name) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(name));
    }

    private static Stream<Map<?, ?>> children(Map<?, ?> parent, String name) {
        return ((List<?>) Objects.requireNonNull(parent.get(name))).stream().map(child -> (Map<?, ?>) child);
    }
}
