package org.preventionportal.surveys.results;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.springframework.stereotype.Component;

/** Counts each campaign on one node at a time. One that cannot be counted waits, and does not hold up the others. */
@Component
class CountAttempts {

    /** The count may have read a lot, and fail again. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Locks locks;
    private final CampaignWork campaigns;
    private final Clock clock;
    private final JobFailures failures;
    private final Map<CampaignId, Failed> failed = new ConcurrentHashMap<>();

    CountAttempts(Locks locks, CampaignWork campaigns, Clock clock, JobFailures failures) {
        this.locks = locks;
        this.campaigns = campaigns;
        this.clock = clock;
        this.failures = failures;
    }

    private record Failed(RuntimeException failure, Instant retryAt) {}

    /**
     * Counts a campaign, unless another node has changed it since it was listed: that one may have counted it, so that
     * all of its ballots look finished.
     *
     * @param part what the log calls the count
     */
    void attempt(SurveyCampaign listed, String part, Consumer<SurveyCampaign> count) {
        locks.runExclusively(
                "count " + listed.id(),
                () -> attemptUnlessFailed(listed.id(), part, () -> {
                    if (campaigns.isUnchanged(listed)) {
                        count.accept(listed);
                    }
                }));
    }

    /** A run in which a campaign waits counts as failed, too, so that the alert stays. */
    private void attemptUnlessFailed(CampaignId campaign, String part, Runnable count) {
        Failed last = failed.get(campaign);
        if (last != null && clock.instant().isBefore(last.retryAt())) {
            failures.report(last.failure());
            return;
        }
        failures.contain(part + " of campaign " + campaign, () -> {
            try {
                count.run();
                failed.remove(campaign);
            } catch (RuntimeException failure) {
                failed.put(campaign, new Failed(failure, clock.instant().plus(PAUSE)));
                throw failure;
            }
        });
    }
}
