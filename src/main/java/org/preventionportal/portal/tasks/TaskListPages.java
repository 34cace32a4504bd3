package org.preventionportal.portal.tasks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.frame.FilterNames;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the list of tasks with its filter, which is in the address. A partner is found by the words of its name. */
@Controller
class TaskListPages {

    private static final String TASKS = "tasks/tasks";
    private static final String BY_SESSION = "NEXT_SESSION";
    private static final List<String> ORDERS = List.of("NEWEST_FIRST", "OLDEST_FIRST", BY_SESSION);

    @GetMapping("/tasks")
    String tasks(@RequestParam(defaultValue = "") String partner, Page page) {
        Caller caller = Caller.current();
        boolean isDeliveryStaff = caller.isDeliveryStaff();
        boolean isOfSeveral = !isDeliveryStaff && caller.partners().size() > 1;
        List<?> partners = isDeliveryStaff ? FilterNames.partners(partner, page) : null;
        boolean isOfNobody = partners != null && partners.isEmpty();
        String order = page.submitted().first("order");
        Map<String, Object> variables = new HashMap<>(page.variables(
                TASKS, Map.of("isDeliveryStaff", isDeliveryStaff, "isOfSeveral", isOfSeveral, "reads", !isOfNobody)));
        Map<String, Object> filter = new LinkedHashMap<>();
        if (variables.get("filter") instanceof Map<?, ?> typed) {
            typed.forEach((name, value) -> filter.put(String.valueOf(name), value));
        }
        if (partners != null) {
            filter.put("partnerIds", partners);
        }
        variables.put("filter", filter);
        if (isDeliveryStaff) {
            FilterNames.officers(page);
        }
        page.askFiltered(TASKS, variables);
        return page.with("isNarrowed", !filter.isEmpty())
                .with("order", ORDERS.contains(order) ? order : ORDERS.getFirst())
                .with("orders", ORDERS)
                .with("bySession", BY_SESSION.equals(order))
                .plain(TASKS);
    }
}
