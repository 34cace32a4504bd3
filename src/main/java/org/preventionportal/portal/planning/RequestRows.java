package org.preventionportal.portal.planning;

import static org.preventionportal.portal.api.QueryResult.child;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.Markup;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.preventionportal.portal.frame.StatusTags;
import org.springframework.stereotype.Component;

/** Writes the requests of a plan as rows of a table in HTML, since a plan shows up to 500 of them. */
@Component
class RequestRows {

    private static final String NUMBER = "<td class=\"govuk-table__cell govuk-table__cell--numeric\" data-label=\"";

    private final Formats formats;
    private final Labels labels;
    private final StatusTags tags;

    RequestRows(Formats formats, Labels labels, StatusTags tags) {
        this.formats = formats;
        this.labels = labels;
        this.tags = tags;
    }

    /** @param path of the plan's page, which shows the request that is chosen */
    public String html(List<Map<?, ?>> requests, String path) {
        return requests.stream().map(request -> row(request, path)).collect(Collectors.joining());
    }

    private String row(Map<?, ?> request, String path) {
        return "<tr class=\"govuk-table__row\">"
                + title(Objects.requireNonNull(child(request, "task")), path)
                + NUMBER + "Points, now\">" + formats.points(request.get("points")) + "</td>"
                + NUMBER + "After\">" + formats.points(request.get("pointsAfter"))
                + below(request.get("placeAfter"), "place ") + "</td>"
                + NUMBER + "Days\">" + formats.number(request.get("days")) + "</td>"
                + "<td class=\"govuk-table__cell\" data-label=\"Planned\">" + planned(request.get("action")) + "</td>"
                + "<td class=\"govuk-table__cell portal-wrap\">" + Markup.escaped(text(request, "explanation"))
                + below(request.get("loss"), "") + "</td></tr>";
    }

    private String title(Map<?, ?> task, String path) {
        Object back = task.get("deferredUntil");
        return "<th scope=\"row\" class=\"govuk-table__header\"><a class=\"govuk-link portal-anywhere\" href=\""
                + Markup.escaped(path + "?task=" + text(task, "id") + "#next") + "\">"
                + Markup.escaped(text(task, "title"))
                + "</a>"
                + below(text(task, "reference") + ", " + labels.of("Region", task.get("region")), "")
                + (back == null ? "" : tag("govuk-tag--grey", "Back on " + formats.date(back)))
                + "</th>";
    }

    private String planned(@Nullable Object action) {
        return action == null ? "Nothing" : tag(tags.colour(action), labels.of("PlannedAction", action));
    }

    static String tag(String colour, String words) {
        return "<strong class=\"govuk-tag " + colour + "\">" + Markup.escaped(words) + "</strong>";
    }

    static String below(@Nullable Object value, String before) {
        return value == null ? "" : "<span class=\"portal-below\">" + Markup.escaped(before + value) + "</span>";
    }
}
