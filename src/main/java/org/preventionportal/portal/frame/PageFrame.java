package org.preventionportal.portal.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Role;
import org.preventionportal.charts.Markup;

/**
 * Holds what every page shows around its content: the reader, the navigation, the session and the last confirmation.
 *
 * @param name the reader's name; empty without an account
 * @param person the reader's id, which their forms carry
 * @param navigation the pages that the reader's roles may open
 * @param badges counts what needs the reader, by the path of the navigation; asked for when the page is drawn
 * @param toDo counts the tasks that need the reader, by what they wait for; asked for when the page is drawn
 * @param secondsLeft seconds until an idle reader is signed out; null without an account
 * @param done the operation that was just carried out, which the page confirms; null if there is none
 * @param release what runs, which the footer says
 * @param correlationId the id to quote when something went wrong
 */
public record PageFrame(
        Caller caller,
        String name,
        String person,
        List<NavigationItem> navigation,
        Supplier<Map<String, Integer>> badges,
        Supplier<Map<String, Integer>> toDo,
        @Nullable Long secondsLeft,
        @Nullable String done,
        String path,
        Release release,
        String correlationId) {

    private static final Set<String> DELIVERED = Set.of("ACCEPTED", "IN_PROGRESS", "COMPLETED", "NOT_COMPLETED");

    /**
     * One entry of the navigation.
     *
     * @param pages those that belong together under this entry; empty if it is one page
     */
    public record NavigationItem(String path, String name, boolean isHere, List<NavigationItem> pages) {

        NavigationItem at(boolean here) {
            return new NavigationItem(path, name, here, pages);
        }

        /** @param count how many things behind the entry need the reader */
        private String link(String style, int count) {
            String current = pages.isEmpty() ? " aria-current=\"page\"" : " aria-current=\"true\"";
            return "<a class=\"" + style + "\" href=\"" + Markup.escaped(path) + "\"" + (isHere ? current : "") + ">"
                    + Markup.escaped(name) + (count > 0 ? " " + badge(count) : "") + "</a>";
        }

        private static String badge(int count) {
            return "<span class=\"portal-badge\">" + count + "<span class=\"govuk-visually-hidden\">"
                    + (count == 1 ? " needs you" : " need you") + "</span></span>";
        }
    }

    /**
     * Which release of the portal runs.
     *
     * @param version as in the changelog; "development" without a build
     * @param commit the first digits of the commit's hash; null if the build did not know it
     * @param date the day of the commit in ISO 8601; null if the build did not know it
     */
    public record Release(
            String version,
            @Nullable String commit,
            @Nullable String date) {

        public boolean hasCommit() {
            return commit != null && date != null;
        }

        /** Returns "0.9.0, commit 1b02955 of 2026-11-26", for the log. */
        @Override
        public String toString() {
            return hasCommit() ? "%s, commit %s of %s".formatted(version, commit, date) : version;
        }
    }

    public boolean isSignedIn() {
        return !caller.equals(Caller.ANONYMOUS);
    }

    /** Writes entries of the navigation as HTML: every page has them, and a template would take longer for them. */
    public String links(List<NavigationItem> items, String style) {
        return items.stream()
                .map(item -> "<li>" + item.link(style, badge(item)) + "</li>")
                .collect(Collectors.joining());
    }

    /** How many things behind an entry of the navigation need the reader. */
    private int badge(NavigationItem item) {
        return item.pages().isEmpty()
                ? badges.get().getOrDefault(item.path(), 0)
                : item.pages().stream().mapToInt(this::badge).sum();
    }

    /** How many tasks need the reader, by what they wait for: what the badge of their tasks counts. */
    public Map<String, Integer> tasksToDo() {
        return toDo.get();
    }

    /** The entry that this page belongs to, if several pages belong together under it. */
    public Optional<NavigationItem> group() {
        return navigation.stream()
                .filter(item -> item.isHere() && item.pages().size() > 1)
                .findFirst();
    }

    /** The pages that belong together under the entry of this page within its group. */
    public List<NavigationItem> pagesOfEntry() {
        return group().stream()
                .flatMap(group -> group.pages().stream())
                .filter(NavigationItem::isHere)
                .findFirst()
                .map(NavigationItem::pages)
                .orElse(List.of());
    }

    public boolean is(String role) {
        return caller.has(Role.valueOf(role));
    }

    public boolean isStaff() {
        return caller.isStaff();
    }

    public boolean isDeliveryStaff() {
        return caller.isDeliveryStaff();
    }

    public boolean isManager() {
        return caller.isManager();
    }

    public boolean isMember(String partner) {
        return caller.partners().contains(new PartnerId(partner));
    }

    public boolean leads(String partner) {
        return caller.leads(new PartnerId(partner));
    }

    /** Returns the list that a task is on: for staff that of what they deliver, once there is something to deliver. */
    public String listOfTask(String state) {
        return isDeliveryStaff() && DELIVERED.contains(state) ? "/my-tasks" : "/tasks";
    }

    /** Whether this page exists in English and in Welsh. */
    public boolean isBilingual() {
        return Languages.isBilingual(path);
    }
}
