package org.preventionportal.portal.tasks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the list of tasks with its filter, which is in the address. A partner is found by the words of its name. */
@Controller
class TaskListPages {

    /** No partner has this id, so a name that fits none finds no tasks. */
    private static final List<String> NO_PARTNER = List.of("ptn_none");

    @GetMapping("/tasks")
    String tasks(@RequestParam(defaultValue = "") String partner, Page page) {
        boolean isOfficer = Caller.current().isOfficer();
        Map<String, Object> variables = new HashMap<>(page.variables("tasks/tasks", Map.of("isOfficer", isOfficer)));
        Map<String, Object> filter = new LinkedHashMap<>();
        if (variables.get("filter") instanceof Map<?, ?> typed) {
            typed.forEach((name, value) -> filter.put(String.valueOf(name), value));
        }
        if (!partner.isBlank() && isOfficer) {
            filter.put("partnerIds", partners(partner, page));
        }
        variables.put("filter", filter);
        page.ask("tasks/tasks", variables);
        return page.with("isNarrowed", !filter.isEmpty())
                .with("officerNames", names(page.found("officers")))
                .plain("tasks/tasks");
    }

    private static List<?> partners(String name, Page page) {
        String words = name.strip().substring(0, Math.min(name.strip().length(), 200));
        Object found = page.read("tasks/tasks.partners", Map.of("filter", Map.of("name", words)))
                .get("partners");
        List<?> ids = found instanceof Map<?, ?> partners && partners.get("nodes") instanceof List<?> nodes
                ? nodes.stream().map(node -> ((Map<?, ?>) node).get("id")).toList()
                : List.of();
        return ids.isEmpty() ? NO_PARTNER : ids;
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
