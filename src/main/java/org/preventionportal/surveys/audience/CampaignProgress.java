package org.preventionportal.surveys.audience;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.participation.counts.PeopleInResults;
import org.springframework.stereotype.Service;

/** Says how many people campaigns have asked, and how many have finished. */
@Service
class CampaignProgress {

    private final ProgressCounts counts;
    private final PeopleInResults counted;

    CampaignProgress(ProgressCounts counts, PeopleInResults counted) {
        this.counts = counts;
        this.counted = counted;
    }

    /**
     * After the close, the number of finished responses is the one in the results. A rolling campaign asks daily: exact
     * numbers would show how many people took part in the tasks of a day. While invitations wait, they would show how
     * many people were asked about something else shortly before.
     */
    @OfficersAndEvaluators
    public Map<SurveyCampaign, SurveyProgress> of(Collection<SurveyCampaign> campaigns) {
        Map<CampaignId, Map<MailState, Integer>> people = counts.byMail(ids(campaigns, _ -> true));
        Map<CampaignId, Integer> exact = counted.disclosedFinished(
                ids(campaigns, campaign -> campaign.state() == CampaignState.CLOSED && campaign.isCounted()));
        Map<CampaignId, Integer> finished = counts.finished(
                ids(
                        campaigns,
                        campaign -> campaign.state() != CampaignState.PLANNED && !exact.containsKey(campaign.id())),
                people,
                AudienceLists.MAX_PEOPLE);
        return campaigns.stream().distinct().collect(Collectors.toMap(Function.identity(), campaign -> {
            Map<MailState, Integer> asked = people.getOrDefault(campaign.id(), Map.of());
            Integer finishedExactly = exact.get(campaign.id());
            return finishedExactly == null
                    ? progress(campaign, asked, finished.getOrDefault(campaign.id(), 0))
                    : SurveyProgress.counted(asked, finishedExactly);
        }));
    }

    private static List<CampaignId> ids(Collection<SurveyCampaign> campaigns, Predicate<SurveyCampaign> which) {
        return campaigns.stream()
                .filter(which)
                .map(SurveyCampaign::id)
                .distinct()
                .toList();
    }

    private static SurveyProgress progress(SurveyCampaign campaign, Map<MailState, Integer> people, int finished) {
        SurveyProgress progress = SurveyProgress.of(people, finished, campaign.state() == CampaignState.PLANNED);
        boolean isRolling = campaign.plan().rolling() != null;
        return (isRolling || progress.waiting() > 0) && campaign.state() != CampaignState.CLOSED
                ? progress.rounded()
                : progress;
    }
}
