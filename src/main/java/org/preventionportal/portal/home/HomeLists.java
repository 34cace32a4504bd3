package org.preventionportal.portal.home;

import static org.preventionportal.portal.api.QueryResult.text;
import static org.preventionportal.portal.api.QueryResult.whole;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.charts.Markup;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.springframework.stereotype.Component;

/** Writes the long lists of a manager's first page as HTML: a template would evaluate ten expressions for each item. */
@Component
class HomeLists {

    private static final List<String> NUMBERS = List.of("waiting", "overdue", "deferred", "committed", "accepted");

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

    /** Writes regions as the rows of a table, each with a link to its queue. */
    public String regions(List<?> regions) {
        return each(regions, this::region);
    }

    private String region(Map<?, ?> region) {
        String key = text(region, "region");
        return "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"
                + "<a class=\"govuk-link\" href=\"/triage?filter.regions=" + Markup.escaped(key) + "\">"
                + Markup.escaped(labels.of("Region", key)) + "</a></th>"
                + NUMBERS.stream()
                        .map(number -> "<td class=\"govuk-table__cell govuk-table__cell--numeric\">"
                                + Markup.escaped(formats.number(region.get(number))) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    private static String each(List<?> items, Function<Map<?, ?>, String> html) {
        return items.stream().map(item -> html.apply((Map<?, ?>) item)).collect(Collectors.joining());
    }
}
