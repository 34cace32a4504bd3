package org.preventionportal.portal.delivery;

import static org.preventionportal.portal.api.QueryResult.text;

import java.util.Map;
import org.preventionportal.charts.Markup;

/** Writes links to the pages of a task. */
final class TaskLink {

    private TaskLink() {}

    /** @param page the path below that of the task */
    static String html(Map<?, ?> task, String page, String html) {
        return "<a class=\"govuk-link\" href=\"/tasks/" + Markup.escaped(text(task, "id")) + Markup.escaped(page)
                + "\">" + html + "</a>";
    }
}
