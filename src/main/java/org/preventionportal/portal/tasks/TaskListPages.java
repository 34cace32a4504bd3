package org.preventionportal.portal.tasks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PartnerNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the list of tasks with its filter, which is in the address. A partner is found by the words of its name. */
@Controller
class TaskListPages {

    private static final String TASKS = "tasks/tasks";

    @GetMapping("/tasks")
    String tasks(@RequestParam(defaultValue = "") String partner, Page page) {
        boolean isOfficer = Caller.current().isOfficer();
        List<?> partners = isOfficer ? PartnerNames.find(partner, page) : null;
        boolean isOfNobody = partners != null && partners.isEmpty();
        Map<String, Object> variables =
                new HashMap<>(page.variables(TASKS, Map.of("isOfficer", isOfficer, "reads", !isOfNobody)));
        Map<String, Object> filter = new LinkedHashMap<>();
        if (variables.get("filter") instanceof Map<?, ?> typed) {
            typed.forEach((name, value) -> filter.put(String.valueOf(name), value));
        }
        if (partners != null) {
            filter.put("partnerIds", partners);
        }
        variables.put("filter", filter);
        page.ask(TASKS, variables);
        return page.with("isNarrowed", !filter.isEmpty())
                .with("officerNames", names(page.found("officers")))
                .plain(TASKS);
    }

    /** The officers to choose from, by id. */
    private static Map<String, String> names(@Nullable Object officers) {
        Map<String, String> names = new LinkedHashMap<>();
        if (officers instanceof List<?> all) {
            for (Object officer : all) {
                if (((Map<?, ?>) officer).get("person") instanceof Map<?, ?> person) {
                    names.put(
                            String.valueOf(person.get("id")),
                            Objects.requireNonNullElse((String) person.get("name"), "Someone who has left"));
                }
            }
        }
        return names;
    }
}
