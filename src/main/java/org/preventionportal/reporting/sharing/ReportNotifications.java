package org.preventionportal.reporting.sharing;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.NotificationSource;
import org.preventionportal.notifications.Template;
import org.preventionportal.partners.PartnerRecords;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Emails the organisations whose work a report is about that they can read it, once for each report. The emails link
 * to the report, and name neither its title nor tasks.
 */
@Component
class ReportNotifications implements NotificationSource<ReportNotifications.Pending> {

    private static final String PUBLIC = "/findings/";
    private static final String SIGNED_IN = "/shared/"; // asks the reader to sign in first

    private final SharedPublicationRecords records;
    private final PublishedReports reports;
    private final CompletedTasks tasks;
    private final TaskRecipients recipients;
    private final PartnerRecords partners;
    private final Clock clock;

    ReportNotifications(
            SharedPublicationRecords records,
            PublishedReports reports,
            CompletedTasks tasks,
            TaskRecipients recipients,
            PartnerRecords partners,
            Clock clock) {
        this.records = records;
        this.reports = reports;
        this.tasks = tasks;
        this.recipients = recipients;
        this.partners = partners;
        this.clock = clock;
    }

    /** @param found is read once, when the emails are made */
    record Pending(SharedPublication shared, Supplier<List<Mail>> found) {}

    @Override
    public List<Pending> pending(int limit) {
        return records.pendingOrganisations(limit).stream()
                .map(shared -> new Pending(shared, SingletonSupplier.of(() -> find(shared))))
                .toList();
    }

    @Override
    public List<Mail> mails(Pending pending) {
        return pending.found().get();
    }

    /** None long after the first ones, because sent mails are deleted and would be sent again. */
    private List<Mail> find(SharedPublication shared) {
        return shared.audience() == PublicationAudience.STAFF
                        || shared.wereOrganisationsNotifiedLongBefore(LondonTime.today(clock))
                ? List.of()
                : reports.find(new ReportId(shared.id()))
                        .map(verified -> mails(verified.report(), shared.audience()))
                        .orElse(List.of());
    }

    private List<Mail> mails(PublishedReport report, PublicationAudience audience) {
        DateRange period = report.filter().period();
        boolean isForEverybody = audience == PublicationAudience.EVERYBODY;
        Map<String, String> values = Map.of(
                "path", isForEverybody ? PUBLIC : SIGNED_IN,
                "report", report.id().value(),
                "startsOn", DateWords.inWords(period.startsOn()),
                "endsOn", DateWords.inWords(period.endsOn()),
                "readers", isForEverybody ? "Everybody" : "All partner organisations");
        IndicatorScope scope = report.filter().scope();
        Set<TaskRecipients.Contact> contacts = new LinkedHashSet<>();
        tasks.forEach(selection(period, scope), task -> {
            if (scope.partnerKind() == null
                    || scope.partnerKind() == task.origin().partnerKind()) {
                TaskRecipients.contacts(task).forEach(contacts::add);
            }
        });
        Set<PartnerId> withoutAccess = isForEverybody ? Set.of() : suspended(contacts);
        return contacts.stream()
                .filter(contact -> !withoutAccess.contains(contact.organisation()))
                .flatMap(recipients::of)
                .distinct()
                .map(person ->
                        new Mail("%s.shared.%s".formatted(report.id(), person), person, Template.REPORT_SHARED, values))
                .toList();
    }

    /** Their members read what is for everybody only. */
    private Set<PartnerId> suspended(Set<TaskRecipients.Contact> contacts) {
        return partners.suspendedAmong(
                contacts.stream().map(TaskRecipients.Contact::organisation).collect(Collectors.toSet()));
    }

    private static CompletedTasks.Selection selection(DateRange period, IndicatorScope scope) {
        return new CompletedTasks.Selection(
                period.startsOn(), period.endsOn(), oneOrAll(scope.region()), List.of(), oneOrAll(scope.theme()));
    }

    /** An empty list does not restrict. */
    private static <T> List<T> oneOrAll(@Nullable T one) {
        return one == null ? List.of() : List.of(one);
    }

    @Override
    public void markNotified(Pending pending) {
        if (!pending.found().get().isEmpty()) {
            records.addOrganisationsNotifiedOn(pending.shared(), LondonTime.today(clock));
        }
        records.markOrganisationsNotified(pending.shared());
    }
}
