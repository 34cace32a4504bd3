package org.preventionportal.portal.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;

/** Lists the pages that a role can open, in the order of its daily work. */
final class Navigation {

    private Navigation() {}

    static List<PageFrame.NavigationItem> of(Caller caller, String path) {
        boolean decides = caller.isOfficer();
        boolean surveys = decides || caller.has(Role.EVALUATOR);
        boolean isLead = caller.has(Role.PARTNER_LEAD);
        return Stream.of(
                        place(true, "/home", "Home"),
                        place(decides, "/triage", "Triage"),
                        place(decides, "/my-tasks", "My tasks"),
                        place(caller.has(Role.PARTNER) || decides, "/tasks", decides ? "All tasks" : "Our tasks"),
                        place(isLead || caller.isManager() || caller.has(Role.ADMIN), "/people", "People"),
                        place(decides || caller.has(Role.ADMIN), "/partners", "Partners"),
                        place(surveys, "/campaigns", "Surveys"),
                        place(surveys, "/evidence", "Evidence"),
                        place(surveys, "/reports", "Reports"),
                        place(caller.has(Role.ADMIN) && !surveys, "/reports/case-studies", "Case studies"),
                        place(true, "/resources", "Resources"),
                        place(decides, "/threats", "Threats"),
                        place(decides, "/planning", "Planning"),
                        place(caller.isManager(), "/programme", "Programme"),
                        place(caller.has(Role.ADMIN), "/accounts", "Accounts"),
                        place(caller.has(Role.ADMIN), "/audit", "Audit trail"))
                .flatMap(Optional::stream)
                .map(item -> new PageFrame.NavigationItem(item.path(), item.name(), isAt(path, item.path(), decides)))
                .toList();
    }

    private static Optional<PageFrame.NavigationItem> place(boolean isOpen, String path, String name) {
        return isOpen ? Optional.of(new PageFrame.NavigationItem(path, name, false)) : Optional.empty();
    }

    /** The pages of one task belong to no list of an officer: they come from the queue and from both lists of tasks. */
    private static boolean isAt(String path, String place, boolean isOfficer) {
        return path.equals(place) || (path.startsWith(place + "/") && !(isOfficer && place.equals("/tasks")));
    }
}
