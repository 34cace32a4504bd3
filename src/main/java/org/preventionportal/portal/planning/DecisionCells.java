package org.preventionportal.portal.planning;

import static org.preventionportal.portal.api.QueryResult.child;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.Markup;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.StatusTags;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Writes what a planned decision is as cells of its row in HTML, since a plan has up to 500 of them. */
@Component
class DecisionCells {

    private static final String CELL = "<td class=\"govuk-table__cell portal-wrap\">";

    private final Formats formats;
    private final Labels labels;
    private final StatusTags tags;
    private final Links links;

    DecisionCells(Formats formats, Labels labels, StatusTags tags, Links links) {
        this.formats = formats;
        this.labels = labels;
        this.tags = tags;
        this.links = links;
    }

    /** @param nameless stands for an officer without a name */
    public String html(Map<?, ?> decision, String nameless) {
        Map<?, ?> task = Objects.requireNonNull(child(decision, "task"));
        return "<th scope=\"row\" class=\"govuk-table__header\">" + link(task) + "</th>"
                + CELL + Markup.escaped(planned(decision, nameless)) + "</td>"
                + CELL + status(decision.get("status"), task.get("deferredUntil")) + "</td>";
    }

    private String link(Map<?, ?> task) {
        String path = links.kept(links.ofList("/tasks/" + text(task, "id")));
        return "<a class=\"govuk-link portal-anywhere\" href=\"" + Markup.escaped(path) + "\">"
                + Markup.escaped(text(task, "reference") + ", " + text(task, "title")) + "</a>";
    }

    private String planned(Map<?, ?> decision, String nameless) {
        Map<?, ?> officer = child(decision, "officer");
        Object until = decision.get("until");
        Object reason = decision.get("reason");
        return labels.of("PlannedAction", decision.get("action"))
                + (officer == null
                        ? ""
                        : ", delivered by " + (officer.get("name") == null ? nameless : text(officer, "name")))
                + (until == null ? "" : " until " + formats.date(until))
                + (reason == null ? "" : ": " + StringUtils.uncapitalize(labels.of("DeclineReason", reason)));
    }

    private String status(@Nullable Object status, @Nullable Object back) {
        String tag = RequestRows.tag(tags.colour(status), labels.of("PlannedDecisionStatus", status));
        return back == null || "CARRIED_OUT".equals(status)
                ? tag
                : tag
                        + RequestRows.below(
                                formats.date(back) + ".", "You can carry this out once the request is back on ");
    }
}
