package org.preventionportal.reporting.digests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.keycloak.Directory.Account;
import org.preventionportal.interest.WaitingExpressions;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.tasks.indicators.WorkCounts;
import org.preventionportal.tasks.indicators.WorkCounts.Span;
import org.springframework.stereotype.Component;

/** Writes regular mails to those who have asked for them and still hold the role that they are for. */
@Component
class DigestMails {

    private final DigestSubscribers subscribers;
    private final Directory directory;
    private final WorkCounts counts;
    private final WaitingExpressions interest;
    private final Outbox outbox;

    DigestMails(
            DigestSubscribers subscribers,
            Directory directory,
            WorkCounts counts,
            WaitingExpressions interest,
            Outbox outbox) {
        this.subscribers = subscribers;
        this.directory = directory;
        this.counts = counts;
        this.interest = interest;
        this.outbox = outbox;
    }

    void post(Digest digest, Span days, LocalDate today) {
        List<PersonId> asked = subscribers.of(digest);
        if (asked.isEmpty()) {
            return;
        }
        Map<PersonId, Account> holders = directory.current(digest.role()).stream()
                .collect(Collectors.toMap(Account::person, Function.identity()));
        List<Account> entitled =
                asked.stream().filter(holders::containsKey).map(holders::get).toList();
        switch (digest) {
            case OFFICER_WEEK -> entitled.forEach(officer -> post(digest, days, officer, ofWeek(officer, days, today)));
            case MANAGER_MONTH -> {
                Map<String, String> month = ofMonth(days, today);
                entitled.forEach(manager -> post(digest, days, manager, month));
            }
        }
    }

    private void post(Digest digest, Span days, Account reader, Map<String, String> values) {
        String id = "%s.%s".formatted(DigestRun.id(digest, days), reader.person());
        Template template = digest == Digest.OFFICER_WEEK ? Template.OFFICER_WEEK : Template.MANAGER_MONTH;
        outbox.post(List.of(new Mail(id, reader.person(), template, values)));
    }

    private Map<String, String> ofWeek(Account officer, Span days, LocalDate today) {
        WorkCounts.OfOfficer week = counts.of(officer.person(), officer.regions(), days, today);
        return Map.of(
                "startsOn", inWords(days.firstDay()),
                "endsOn", inWords(days.lastDay()),
                "received", text(week.received()),
                "waiting", text(week.waiting()),
                "overdue", text(week.overdue()),
                "interested", text(interest.countOf(officer.regions())),
                "completed", text(week.completed()),
                "committed", text(week.committed()),
                "startingSoon", text(week.startingSoon()),
                "deputised", text(week.deputised()));
    }

    private Map<String, String> ofMonth(Span days, LocalDate today) {
        WorkCounts.OfProgramme month = counts.ofAll(days, today);
        return Map.of(
                "startsOn", inWords(days.firstDay()),
                "endsOn", inWords(days.lastDay()),
                "received", text(month.received()),
                "decided", text(month.decided()),
                "decidedInTime", text(month.decidedInTime()),
                "completed", text(month.completed()),
                "notCompleted", text(month.notCompleted()),
                "waiting", text(month.waiting()),
                "overdue", text(month.overdue()),
                "committed", text(month.committed()));
    }

    private static String inWords(LocalDate day) {
        return DateWords.inWords(day);
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
