package org.preventionportal.reporting.sharing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.NotificationSource;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.preventionportal.surveys.participation.FindingsMails;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Emails the people who were asked in the surveys of a report about the whole programme that everybody can read it: in
 * portions, since there may be many, and each address once for each report, however often it is shared. A report about
 * a part of it counts the answers of some only, and nobody can say of whom.
 */
@Component
class RespondentNotifications implements NotificationSource<RespondentNotifications.Pending> {

    private static final int PORTION = 500;

    private final SharedPublicationRecords records;
    private final PublishedReports reports;
    private final FindingsMails mails;
    private final Clock clock;

    RespondentNotifications(
            SharedPublicationRecords records, PublishedReports reports, FindingsMails mails, Clock clock) {
        this.records = records;
        this.reports = reports;
        this.mails = mails;
        this.clock = clock;
    }

    /** @param found is read once, when the emails are made */
    record Pending(SharedPublication shared, Supplier<FindingsMails.Portion> found) {}

    @Override
    public List<Pending> pending(int limit) {
        return records.pendingRespondents(limit).stream()
                .map(shared -> new Pending(shared, SingletonSupplier.of(() -> find(shared))))
                .toList();
    }

    private FindingsMails.Portion find(SharedPublication shared) {
        return reports.find(new ReportId(shared.id()))
                .map(VerifiedReport::report)
                .filter(report ->
                        report.filter().scope().isWhole() && report.content().hasSurveyNumbers())
                .map(report ->
                        mails.next(findings(report), Objects.requireNonNull(shared.respondentsNotifiedUpTo()), PORTION))
                .orElse(new FindingsMails.Portion(List.of(), null));
    }

    private static FindingsMails.Findings findings(PublishedReport report) {
        return new FindingsMails.Findings(
                report.id().value(), report.filter().period(), LondonTime.day(report.publishedAt()));
    }

    @Override
    public List<Mail> mails(Pending portion) {
        return portion.found().get().mails();
    }

    @Override
    public void markNotified(Pending portion) {
        records.markRespondentsNotified(portion.shared(), portion.found().get().last(), LondonTime.today(clock));
    }
}
