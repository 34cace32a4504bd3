package org.preventionportal.portal.home;

import java.util.stream.Collectors;
import org.preventionportal.access.Caller;

/** Finds the list that has exactly the tasks of a count: a part of the triage queue, or a page of its own. */
record ToDoLists(Caller caller) {

    /** @param toDo a value of {@code TaskToDo} */
    public String of(String toDo) {
        return switch (toDo) {
            case "DECIDE" -> "/triage";
            case "ACKNOWLEDGE" -> "/triage?tab=acknowledge";
            case "DECIDE_OVERDUE", "DECIDE_TODAY", "DECIDE_ANSWERED" -> "/triage?filter.toDo=" + toDo + regions();
            default -> "/home/to-do?toDo=" + toDo;
        };
    }

    /** The queue shows the own regions by itself only until somebody filters it. */
    private String regions() {
        return caller.isManager()
                ? ""
                : caller.regions().stream()
                        .sorted()
                        .map(region -> "&filter.regions=" + region)
                        .collect(Collectors.joining());
    }
}
