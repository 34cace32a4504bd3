package org.preventionportal.portal.results;

import static org.preventionportal.portal.api.QueryResult.child;
import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.descendants;
import static org.preventionportal.portal.api.QueryResult.number;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.BarChart.Item;
import org.preventionportal.charts.Share;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** Makes bar charts of survey results. A suppressed number has words instead of a bar. */
@Component
public class Charts {

    private static final String SUPPRESSED = "suppressed";

    private final Formats formats;

    Charts(Formats formats) {
        this.formats = formats;
    }

    /** What the colours of the bars of agreement mean; empty if there are none. */
    public List<StackedBar.Answer> scale(Collection<Share> shares) {
        return StackedBar.scale(shares);
    }

    /** How often each choice of a question was picked, in percent of those who answered. */
    public BarChart choices(Map<?, ?> question) {
        return BarChart.of(children(question, "choices")
                .filter(choice -> choice.get("percent") != null)
                .map(choice -> item(text(choice, "text"), number(choice, "percent"), number(choice, "people")))
                .toList());
    }

    /** How many agree with each statement, in words, and how all answers are divided, by the key of the question. */
    static Map<String, Share> shares(Map<?, ?> campaign) {
        return descendants(campaign, "results", "questions")
                .filter(question -> question.get("agreement") != null)
                .collect(Collectors.toMap(question -> text(question, "key"), Charts::share));
    }

    private static Share share(Map<?, ?> question) {
        Map<?, ?> agreement = child(question, "agreement");
        return Share.of(
                text(question, "text"),
                number(agreement, "people"),
                number(question, "answered"),
                number(agreement, "percent"),
                answers(question));
    }

    private static List<StackedBar.Item> answers(Map<?, ?> question) {
        return children(question, "choices")
                .map(choice -> new StackedBar.Item(text(choice, "key"), text(choice, "text"), number(choice, "people")))
                .toList();
    }

    /** How many agree in each group, in percent of those in it who answered. */
    public BarChart agreement(Map<?, ?> breakdown) {
        return BarChart.of(children(breakdown, "groups")
                .map(group -> {
                    Map<?, ?> agreement = child(Objects.requireNonNull(child(group, "result")), "agreement");
                    return item(text(group, "text"), number(agreement, "percent"), number(agreement, "people"));
                })
                .toList());
    }

    /**
     * The share of the whole in percent, rounded half up. Null if one of the numbers is suppressed, or the whole is
     * nobody.
     */
    public @Nullable Long percent(@Nullable Map<?, ?> part, @Nullable Map<?, ?> whole) {
        Double of = number(whole, "value");
        Double share = number(part, "value");
        return share == null || of == null || of == 0 ? null : Long.valueOf(Math.round(share * 100 / of));
    }

    private Item item(String label, @Nullable Double share, @Nullable Double count) {
        if (share != null && count != null) {
            return new Item(label, share, "%s (%s%%)".formatted(formats.number(count), formats.number(share)));
        }
        return new Item(label, null, count == null ? SUPPRESSED : formats.number(count) + ", share " + SUPPRESSED);
    }
}
