package org.preventionportal.rights;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.preventionportal.access.PersonAccounts.PersonAccount;
import org.preventionportal.access.PersonalDataSource.Item;
import org.preventionportal.platform.LondonTime;
import org.springframework.web.util.HtmlUtils;

/** Writes the file for a person as a page of HTML that needs nothing else. */
final class PersonFilePage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String STYLE =
            "body{font:1em/1.5 sans-serif;max-width:45em;margin:2em auto;padding:0 1em}blockquote{white-space:pre-wrap}";

    private static final List<String> LIMITS = List.of(
            "Answers to surveys are stored apart from addresses, so nobody can find out which answers are yours.",
            "Names that other people wrote into texts are not found by this search. Tell us where you expect one.",
            "Texts of tasks, activities, resources, case studies, reports, evidence, questions of policy and the threat"
                    + " picture belong to organisations and the programme. The file says that you worked on them.",
            "A session of the portal is stored encrypted until 10 hours after you signed in. The account service keeps"
                    + " a record of sign-ins, with network addresses, for 90 days.",
            "Backups hold the same data until they are deleted.");

    private final StringBuilder html = new StringBuilder();

    private PersonFilePage() {}

    static String of(PersonFile file) {
        var page = new PersonFilePage();
        page.html
                .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">")
                .append("<title>Your data in the Prevention Portal</title><style>")
                .append(STYLE)
                .append("</style></head>\n<body>\n");
        page.element("h1", "Your data in the Prevention Portal");
        page.element("p", "Everything that the portal kept about you on " + time(file.writtenAt()) + ".");
        page.account(file);
        if (file.topics().isEmpty()) {
            page.element("p", "No other part of the portal has anything about you.");
        }
        file.topics().forEach(page::topic);
        page.element("h2", "What this file cannot tell you");
        page.html.append("<ul>\n");
        LIMITS.forEach(limit -> page.element("li", limit));
        page.html.append("</ul>\n</body>\n</html>\n");
        return page.html.toString();
    }

    private void account(PersonFile file) {
        element("h2", "Your account");
        PersonAccount account = file.account();
        if (account == null) {
            String searched = file.subject().email() == null
                    ? String.valueOf(file.subject().person())
                    : file.subject().email();
            element("p", "There is no account. We searched for " + searched + ".");
            return;
        }
        html.append("<ul>\n");
        element("li", "Name: " + account.name());
        element("li", "User name: " + account.username());
        element("li", "Email address: " + (account.email() == null ? "none" : account.email()));
        element("li", "Roles: " + listed(account.roles()));
        element("li", "Regions: " + listed(account.regions()));
        element("li", "Member of: " + listed(account.partners()));
        element("li", "Leads the partners with the ids: " + listed(account.leads()));
        element("li", "Account id, by which the lists below name you: " + account.person());
        if (account.createdAt() != null) {
            element("li", "Created: " + time(account.createdAt()));
        }
        html.append("</ul>\n");
    }

    private static String listed(List<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }

    private void topic(String name, List<Item> items) {
        element("h2", name);
        html.append("<ul>\n");
        for (Item item : items) {
            String about = item.title().isBlank() ? "" : " (“%s”)".formatted(item.title());
            String date = item.occurredAt() == null ? "" : ", " + time(item.occurredAt());
            html.append("<li>").append(HtmlUtils.htmlEscape(item.description() + about + date));
            item.texts().forEach(text -> element("blockquote", text));
            html.append("</li>\n");
        }
        html.append("</ul>\n");
    }

    private void element(String name, String text) {
        html.append("<%1$s>%2$s</%1$s>%n".formatted(name, HtmlUtils.htmlEscape(text)));
    }

    /** A day without a time is stored as midnight in UTC. */
    private static String time(Instant at) {
        boolean isDay = at.atZone(ZoneId.of("UTC")).toLocalTime().equals(LocalTime.MIDNIGHT);
        ZonedDateTime local = at.atZone(LondonTime.ZONE);
        return isDay ? DAY.format(local) : TIME.format(local);
    }
}
