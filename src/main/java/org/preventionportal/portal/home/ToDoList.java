package org.preventionportal.portal.home;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.portal.api.QueryResult;

/**
 * Says how the list of one count is sorted, which columns it has, and where its tasks lead.
 *
 * @param toDo a value of {@code TaskToDo}
 * @param order a value of {@code TaskToDoOrder}
 * @param isOfStaff whether the reader delivers tasks
 * @param hasDates whether a task of this page has dates
 */
record ToDoList(String toDo, String order, boolean isOfStaff, boolean hasDates) {

    private static final Set<String> NEXT_SESSIONS = Set.of("ATTEND_SESSION", "ATTEND_SESSION_THIS_WEEK");
    private static final String CONTINUE_DELIVERY = "CONTINUE_DELIVERY";
    private static final String RECORD_DELIVERY = "RECORD_DELIVERY";
    /** Work whose first day is the earliest comes first, also if another day says for how long it is overdue. */
    private static final Set<String> BY_FIRST_DAY = Set.of(CONTINUE_DELIVERY, RECORD_DELIVERY, "ASK_PARTICIPANTS");

    private static final Set<String> WITHOUT_DATES = Set.of("PROVIDE_INFORMATION", "SCHEDULE", "SEND_DRAFT");
    /** What is done on the page of organisations, also by staff who are members of one. */
    private static final Set<String> ON_PAGE_OF_PARTNERS =
            Set.of("PROVIDE_INFORMATION", "VERIFY_OUTCOME", "SEND_DRAFT");

    private static final Set<String> OPEN = Set.of("REQUESTED", "INFORMATION_REQUESTED", "DEFERRED");
    private static final Set<String> OWN_REQUESTS = Set.of("PROVIDE_INFORMATION", "SEND_DRAFT");
    private static final List<String> BY_AGE = List.of("NEWEST_FIRST", "OLDEST_FIRST");
    private static final List<String> BY_TITLE = List.of("TITLE", "TITLE_DESCENDING");
    private static final String FIRST_DAY = "FIRST_DAY";
    private static final String NEXT_SESSION = "NEXT_SESSION";
    private static final List<String> BY_SESSION = List.of(NEXT_SESSION, FIRST_DAY, "FIRST_DAY_DESCENDING");

    /** @param chosen the order in the address; empty for the usual one */
    static ToDoList of(String toDo, String chosen, boolean isOfStaff, Stream<Map<?, ?>> tasks) {
        return new ToDoList(toDo, order(toDo, chosen), isOfStaff, tasks.anyMatch(task -> task.get("schedule") != null));
    }

    /** What the page says and asks for. Without an order, the API gives requests that of the queue. */
    static String order(String toDo, String chosen) {
        if (!chosen.isEmpty()) {
            return chosen;
        }
        if (NEXT_SESSIONS.contains(toDo)) {
            return NEXT_SESSION;
        }
        return BY_FIRST_DAY.contains(toDo) ? FIRST_DAY : "NEWEST_FIRST";
    }

    /** The API sorts by title only what cannot be a task that somebody joined. */
    public boolean sortsByTitle() {
        return isOfStaff || OWN_REQUESTS.contains(toDo);
    }

    /** The orders to choose from. */
    public List<String> orders() {
        return Stream.of(
                        WITHOUT_DATES.contains(toDo) ? List.<String>of() : BY_SESSION,
                        BY_AGE,
                        sortsByTitle() ? BY_TITLE : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the dates are a column: also if this page has none, so that the list can be sorted by them again. */
    public boolean showsDates() {
        return hasDates || isSession() || order.startsWith(FIRST_DAY) || order.equals(NEXT_SESSION);
    }

    private boolean isSession() {
        return NEXT_SESSIONS.contains(toDo) || toDo.equals(CONTINUE_DELIVERY);
    }

    /** Whether its tasks are behind their schedule, and the page says for how long. */
    public boolean isOfOverdue() {
        return isOfOverdue(toDo);
    }

    static boolean isOfOverdue(String toDo) {
        return toDo.equals(RECORD_DELIVERY);
    }

    /** The page on which the reader does it, at the part of the page that is about it. */
    public String place(Map<?, ?> task) {
        String id = QueryResult.text(task, "id");
        return page(id, Objects.requireNonNull(task.get("state"))) + part();
    }

    private String page(String id, Object state) {
        if (!isOfStaff || ON_PAGE_OF_PARTNERS.contains(toDo)) {
            return "/tasks/" + id;
        }
        return OPEN.contains(state) ? "/triage/" + id : "/tasks/" + id + "/delivery";
    }

    private String part() {
        return switch (toDo) {
            case "READ_MESSAGES" -> "#messages";
            case "READ_DOCUMENTS" -> "#documents";
            case "VERIFY_OUTCOME", "AMEND_OUTCOME" -> "#outcomes";
            default -> "";
        };
    }

    /** Whether it says when people meet next. */
    public boolean isOfNextSessions() {
        return isOfNextSessions(toDo, order);
    }

    static boolean isOfNextSessions(String toDo, String order) {
        return NEXT_SESSIONS.contains(toDo) || order.equals(NEXT_SESSION);
    }
}
