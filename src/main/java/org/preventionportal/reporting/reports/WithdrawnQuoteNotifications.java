package org.preventionportal.reporting.reports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.evidence.register.EvidenceId;
import org.preventionportal.evidence.register.EvidenceQuotes;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.NotificationSource;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.reporting.reports.ProgrammeReports.QuotingReport;
import org.springframework.stereotype.Component;

/**
 * Emails all programme managers, once for each report, that a published report quotes evidence which was withdrawn. The
 * email names no evidence.
 */
@Component
class WithdrawnQuoteNotifications implements NotificationSource<Map.Entry<EvidenceId, List<String>>> {

    /** Longer than any publication lasts, which may read a quote before the withdrawal and store its report later. */
    private static final Duration PUBLICATION = Duration.ofMinutes(10);

    private final EvidenceQuotes quotes;
    private final ProgrammeReports reports;
    private final Directory directory;
    private final Clock clock;

    WithdrawnQuoteNotifications(EvidenceQuotes quotes, ProgrammeReports reports, Directory directory, Clock clock) {
        this.quotes = quotes;
        this.reports = reports;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Map.Entry<EvidenceId, List<String>>> pending(int limit) {
        return List.copyOf(quotes.pendingWithdrawals(clock.instant().minus(PUBLICATION), limit)
                .entrySet());
    }

    @Override
    public List<Mail> mails(Map.Entry<EvidenceId, List<String>> withdrawn) {
        List<ReportId> quoting = reports.everQuoting(withdrawn.getValue()).stream()
                .map(QuotingReport::id)
                .toList();
        return reports.listed(quoting).stream()
                .filter(report -> report.status() == ReportStatus.PUBLISHED)
                .flatMap(report -> mails(withdrawn.getKey(), report))
                .toList();
    }

    private Stream<Mail> mails(EvidenceId withdrawn, ProgrammeReport report) {
        DateRange period = report.filter().period();
        Map<String, String> values = Map.of(
                "report", report.id().value(),
                "startsOn", DateWords.inWords(period.startsOn()),
                "endsOn", DateWords.inWords(period.endsOn()));
        return directory.current(Role.PROGRAMME_MANAGER).stream()
                .map(Directory.Account::person)
                .map(manager ->
                        new Mail(key(withdrawn, report, manager), manager, Template.EVIDENCE_WITHDRAWN, values));
    }

    /** A hash, so that no email says which quotes of a report are of one source. */
    private static String key(EvidenceId withdrawn, ProgrammeReport report, PersonId manager) {
        byte[] quoted = "%s %s".formatted(withdrawn, report.id()).getBytes(StandardCharsets.UTF_8);
        return "%s.withdrawn.%s".formatted(UUID.nameUUIDFromBytes(quoted), manager);
    }

    @Override
    public void markNotified(Map.Entry<EvidenceId, List<String>> withdrawn) {
        quotes.markNotified(withdrawn.getKey());
    }
}
