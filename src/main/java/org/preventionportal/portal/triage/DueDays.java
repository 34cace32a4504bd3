package org.preventionportal.portal.triage;

import static org.preventionportal.portal.api.QueryResult.text;
import static org.preventionportal.portal.api.QueryResult.whole;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.Markup;
import org.preventionportal.portal.frame.Formats;

/** Says as HTML when the response targets of requests are due: the queue has one in each row, or two. */
final class DueDays {

    private final Formats formats;
    private final String today;
    private final String tomorrow;

    DueDays(Formats formats, LocalDate today) {
        this.formats = formats;
        this.today = today.toString();
        this.tomorrow = today.plusDays(1).toString();
    }

    /**
     * Says the day in words if it is near, and in red only if the target is overdue, which begins on a working day.
     * Nothing if the target does not run.
     *
     * @param target as the API returns it; null if the request has none
     */
    public String html(@Nullable Map<?, ?> target) {
        if (target == null) {
            return "";
        }
        return switch (text(target, "state")) {
            case "OVERDUE" -> overdue(whole(target, "workingDaysOverdue"));
            case "RUNNING" -> running(text(target, "dueOn"));
            default -> "";
        };
    }

    private static String overdue(int days) {
        return "<strong class=\"portal-error-text\">" + days + (days == 1 ? " day" : " days") + " overdue</strong>";
    }

    private String running(String dueOn) {
        if (dueOn.equals(today)) {
            return "<strong>Today</strong>";
        }
        if (dueOn.equals(tomorrow)) {
            return "<strong>Tomorrow</strong>";
        }
        String day = formats.dueDay(dueOn);
        return Markup.escaped(dueOn.compareTo(today) < 0 ? "Since " + day : day);
    }
}
