package org.preventionportal.surveys.results;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;

/**
 * Limits the campaigns of which each question is read, and says how many opened earlier.
 *
 * @param all the one that opened last first
 */
record ListedCampaigns(List<SurveyCampaign> all) {

    static final int MAX = 100;

    List<SurveyCampaign> listed() {
        return all.subList(0, Math.min(MAX, all.size()));
    }

    List<SurveyCampaign> earlier() {
        return all.subList(listed().size(), all.size());
    }

    /** @param note with a place for the number of earlier campaigns, added to the last of those that are shown */
    Stream<CampaignHeadlines> noting(Stream<CampaignHeadlines> shown, String note) {
        CampaignId last = earlier().isEmpty() ? null : all.get(MAX - 1).id();
        return shown.map(survey -> survey.campaign().equals(last)
                ? survey.noting(note.formatted(earlier().size()))
                : survey);
    }
}
