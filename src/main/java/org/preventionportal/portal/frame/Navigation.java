package org.preventionportal.portal.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.portal.frame.PageFrame.NavigationItem;

/** Lists the pages that a role can open, in the order of its daily work, and groups those that belong together. */
final class Navigation {

    /** Pages that surveys lead to. */
    private static final List<String> BESIDE_SURVEYS = List.of("/questionnaires", "/participants");

    private final Caller caller;
    private final String path;

    private Navigation(Caller caller, String path) {
        this.caller = caller;
        this.path = path;
    }

    static List<NavigationItem> of(Caller caller, String path) {
        return new Navigation(caller, path).items();
    }

    private List<NavigationItem> items() {
        boolean decides = caller.isDeliveryStaff();
        boolean isAdmin = caller.has(Role.ADMIN);
        return Stream.of(
                        page(true, "/home", "Home"),
                        page(decides, "/triage", "Triage"),
                        page(decides, "/my-tasks", "My tasks"),
                        page(caller.has(Role.PARTNER) || decides, "/tasks", decides ? "All tasks" : "Our tasks"),
                        decides || isAdmin
                                ? group("Partners", partners())
                                : page(caller.has(Role.PARTNER_LEAD), "/people", "People"),
                        group("Planning", planning()),
                        group("Insight", insight()),
                        page(isAdmin && !readsInsight(), "/reports/case-studies", "Case studies"),
                        page(true, "/resources", "Resources"),
                        page(caller.isManager(), "/programme", "Programme"),
                        page(isAdmin, "/accounts", "Accounts"),
                        page(isAdmin, "/audit", "Audit trail"))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean readsInsight() {
        return caller.isDeliveryStaffOrEvaluator();
    }

    private Stream<Optional<NavigationItem>> partners() {
        return Stream.of(
                page(true, "/partners", "Partners"),
                page(
                        caller.isManager() || caller.has(Role.ADMIN) || caller.has(Role.PARTNER_LEAD),
                        "/people",
                        "People"),
                page(true, "/partners/interest", "Expressions of interest"));
    }

    private Stream<Optional<NavigationItem>> planning() {
        return Stream.of(
                page(caller.isDeliveryStaff(), "/planning", "Capacity"),
                page(caller.isDeliveryStaff(), "/planning/plans", "Plans for a quarter"),
                page(caller.isDeliveryStaff(), "/threats", "Threat picture"),
                page(caller.isDeliveryStaff(), "/threats/coverage", "Threats without a task"));
    }

    private Stream<Optional<NavigationItem>> insight() {
        return Stream.of(
                page(readsInsight(), "/campaigns", "Surveys"),
                group("Evidence", evidence()),
                page(readsInsight(), "/reports/indicators", "Indicators"),
                page(readsInsight(), "/reports", "Reports"),
                page(readsInsight(), "/reports/case-studies", "Case studies"),
                page(caller.has(Role.EVALUATOR), "/reports/exports", "Bulk exports"),
                page(caller.isDeliveryStaff(), "/reports/emails", "Regular emails"));
    }

    private Stream<Optional<NavigationItem>> evidence() {
        return Stream.of(
                page(readsInsight(), "/evidence", "Register"),
                page(readsInsight(), "/evidence/theory", "Theory of Change"),
                page(caller.isManager() || caller.has(Role.EVALUATOR), "/evidence/measures", "Before and after"),
                page(readsInsight(), "/evidence/policy", "Policy questions"));
    }

    private Optional<NavigationItem> page(boolean isOpen, String place, String name) {
        return isOpen ? Optional.of(new NavigationItem(place, name, isAt(place), List.of())) : Optional.empty();
    }

    /** Only the page with the longest address is here, since the address of one page can begin as that of another. */
    private Optional<NavigationItem> group(String name, Stream<Optional<NavigationItem>> each) {
        List<NavigationItem> pages = each.flatMap(Optional::stream).toList();
        Optional<NavigationItem> here = pages.stream()
                .filter(NavigationItem::isHere)
                .max(Comparator.comparingInt(item -> item.path().length()));
        return pages.stream()
                .findFirst()
                .map(first -> new NavigationItem(
                        first.path(),
                        name,
                        here.isPresent(),
                        pages.stream()
                                .map(item -> item.at(here.filter(item::equals).isPresent()))
                                .toList()));
    }

    /** The pages of one task belong to no list of an officer: they come from the queue and from both lists of tasks. */
    private boolean isAt(String place) {
        if (place.equals("/campaigns")
                && BESIDE_SURVEYS.stream().anyMatch(list -> (path + "/").startsWith(list + "/"))) {
            return true;
        }
        return path.equals(place)
                || (path.startsWith(place + "/") && !(caller.isDeliveryStaff() && place.equals("/tasks")));
    }
}
