package org.preventionportal.portal.home;

import static org.preventionportal.portal.api.QueryResult.text;
import static org.preventionportal.portal.api.QueryResult.whole;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.charts.Markup;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.springframework.stereotype.Component;

/** Writes the long lists of a manager's first page as HTML: a template would evaluate ten expressions for each item. */
@Component
class HomeLists {

    private final Formats formats;
    private final Labels labels;

    HomeLists(Formats formats, Labels labels) {
        this.formats = formats;
        this.labels = labels;
    }

    /** Writes days as the items of a list, each with its number of tasks and a link to them if there are any. */
    public String days(List<?> days) {
        return each(days, this::day);
    }

    private String day(Map<?, ?> day) {
        String date = text(day, "date");
        int tasks = whole(day, "taskCount");
        String words = formats.weekday(date) + ", " + (tasks == 0 ? "no tasks" : formats.total(tasks, "task", "tasks"));
        String content =
                "<span aria-hidden=\"true\"><strong>" + Markup.escaped(formats.shortWeekday(date)) + "</strong> "
                        + Markup.escaped(formats.dayAndMonth(date)) + " <span class=\"portal-days__count\">"
                        + Markup.escaped(formats.number(tasks)) + "</span></span><span class=\"govuk-visually-hidden\">"
                        + Markup.escaped(words) + "</span>";
        return tasks == 0
                ? "<li><span class=\"portal-days__day portal-days__day--empty\">" + content + "</span></li>"
                : "<li><a class=\"govuk-link portal-days__day\" href=\"/tasks?filter.states=ACCEPTED"
                        + "&amp;filter.states=IN_PROGRESS&amp;filter.sessionOn=" + Markup.escaped(date) + "\">"
                        + content
                        + "</a></li>";
    }

    /** Writes regions as the rows of a table. Each number but zero leads to the list of what it counts. */
    public String regions(List<?> regions) {
        return each(regions, this::region);
    }

    private String region(Map<?, ?> region) {
        String name = name(region);
        return "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">" + Markup.escaped(name)
                + "</th>"
                + Stream.of(RegionCount.values())
                        .map(count -> "<td class=\"govuk-table__cell govuk-table__cell--numeric\">"
                                + number(count, region, hidden(count.words() + ", " + name)) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    /** Writes the numbers of a region that is not on the map, as a part of a sentence. */
    public String inWords(Map<?, ?> region) {
        return inWords(RegionCount.WAITING, region)
                + (RegionCount.OVERDUE.of(region) == 0 ? "" : " (" + inWords(RegionCount.OVERDUE, region) + ")")
                + " and "
                + inWords(RegionCount.COMMITTED, region);
    }

    private String inWords(RegionCount count, Map<?, ?> region) {
        return number(count, region, " " + count.words());
    }

    /** Writes regions as a sentence ends, each with its accepted tasks in brackets and a link to them. */
    public String coldSpots(List<?> regions) {
        return regions.stream()
                .map(region -> (Map<?, ?>) region)
                .map(region -> link(
                        RegionCount.ACCEPTED,
                        region,
                        Markup.escaped(name(region) + " (" + formats.number(RegionCount.ACCEPTED.of(region)) + ")")))
                .collect(Collectors.joining(", ", "", "."));
    }

    /** @param html what follows the number */
    private String number(RegionCount count, Map<?, ?> region, String html) {
        String number = Markup.escaped(formats.number(count.of(region))) + html;
        return count.of(region) == 0 ? number : link(count, region, number);
    }

    private static String link(RegionCount count, Map<?, ?> region, String html) {
        return "<a class=\"govuk-link\" href=\"" + Markup.escaped(count.list(region)) + "\">" + html + "</a>";
    }

    private String name(Map<?, ?> region) {
        return labels.of("Region", text(region, "region"));
    }

    private static String hidden(String words) {
        return "<span class=\"govuk-visually-hidden\"> " + Markup.escaped(words) + "</span>";
    }

    private static String each(List<?> items, Function<Map<?, ?>, String> html) {
        return items.stream().map(item -> html.apply((Map<?, ?>) item)).collect(Collectors.joining());
    }
}
