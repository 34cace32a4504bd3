package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds people who have not finished. */
@Component
class SurveyReminders {

    private final CampaignWork campaigns;
    private final MailedParticipations mailed;
    private final Outbox outbox;
    private final Clock clock;
    private final JobFailures failures;

    SurveyReminders(
            CampaignWork campaigns, MailedParticipations mailed, Outbox outbox, Clock clock, JobFailures failures) {
        this.campaigns = campaigns;
        this.mailed = mailed;
        this.outbox = outbox;
        this.clock = clock;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        LocalDate today = LondonTime.today(clock);
        campaigns.findRunning().stream()
                .filter(campaign -> campaign.state() == CampaignState.OPEN && campaign.isAnswerable(today))
                .forEach(campaign ->
                        failures.contain("Reminding the people of campaign " + campaign.id(), () -> remind(campaign)));
    }

    private void remind(SurveyCampaign campaign) {
        mailed.forEachToRemind(campaign, participation -> {
            int number = participation.reminders() + 1;
            outbox.post(List.of(SurveyMail.reminder(participation, number)));
            mailed.markReminded(participation, number);
        });
    }
}
