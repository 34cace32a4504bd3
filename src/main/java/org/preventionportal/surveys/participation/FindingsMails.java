package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Makes the emails that say what came of a survey. They go to everybody who was asked, never only to people who
 * answered, so that an email shows nothing about its reader. They ask nothing, so they neither wait for the gap
 * between emails about surveys nor count for it.
 */
@Component
@NamedInterface("findings")
public class FindingsMails {

    private final Campaigns campaigns;
    private final MailedParticipations mailed;

    FindingsMails(Campaigns campaigns, MailedParticipations mailed) {
        this.campaigns = campaigns;
        this.mailed = mailed;
    }

    /**
     * Names a report that shows numbers of surveys.
     *
     * @param days that the report is about, and whose surveys it counts
     * @param publishedOn nobody who was listed for a survey after this day is counted
     */
    @NamedInterface("findings")
    public record Findings(String reportId, DateRange days, LocalDate publishedOn) {}

    /**
     * Holds some of the emails about a report.
     *
     * @param last the last participation that was read; null if none follows
     */
    @NamedInterface("findings")
    public record Portion(List<Mail> mails, @Nullable String last) {}

    /**
     * The next emails about a report, in the order of their participations. An address that was asked several times
     * has emails with one id, of which the outbox sends one.
     *
     * @param after the last participation of the portion before; empty to begin
     */
    public Portion next(Findings findings, String after, int max) {
        List<CampaignId> counted = campaigns.ofFigures(findings.days(), Campaigns.MAX_OF_FIGURES).stream()
                .filter(campaign -> isCounted(campaign, findings.publishedOn()))
                .map(SurveyCampaign::id)
                .toList();
        List<Mail> mails = new ArrayList<>();
        Optional<String> last = mailed.forEachAsked(
                counted, findings.publishedOn(), after, max, asked -> mails.add(mail(findings, asked)));
        return new Portion(mails, last.orElse(null));
    }

    /** The results of a rolling campaign come out while it runs, those of others after the close. */
    private static boolean isCounted(SurveyCampaign campaign, LocalDate publishedOn) {
        return campaign.isCounted()
                && campaign.plan().invitation().isByMail()
                && (campaign.plan().rolling() != null
                        || campaign.closedOn() == null
                        || !campaign.closedOn().isAfter(publishedOn));
    }

    static Mail mail(Findings findings, Participation asked) {
        return new Mail(
                Ids.ofKey("findings.", findings.reportId(), asked.email()),
                new FindingsReader(asked.id(), findings.reportId()),
                Template.SURVEY_FINDINGS,
                Map.of(
                        "report", findings.reportId(),
                        "startsOn", DateWords.inWords(findings.days().startsOn()),
                        "endsOn", DateWords.inWords(findings.days().endsOn()),
                        "startsOnWelsh", OccasionWords.inWelsh(findings.days().startsOn()),
                        "endsOnWelsh", OccasionWords.inWelsh(findings.days().endsOn())));
    }
}
