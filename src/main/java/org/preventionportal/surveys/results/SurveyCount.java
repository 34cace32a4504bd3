package org.preventionportal.surveys.results;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts campaigns that are over: takes every way back to a ballot away first, then counts, then throws away what nobody
 * wrote on. It can be broken off anywhere and begun again.
 */
@Component
public class SurveyCount {

    private static final Logger log = LoggerFactory.getLogger(SurveyCount.class);

    private final Campaigns campaigns;
    private final Participations participations;
    private final BallotBox ballots;
    private final Tallies tallies;
    private final SurveyComments comments;

    SurveyCount(
            Campaigns campaigns,
            Participations participations,
            BallotBox ballots,
            Tallies tallies,
            SurveyComments comments) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.ballots = ballots;
        this.tallies = tallies;
        this.comments = comments;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void run() {
        campaigns.uncounted().forEach(this::count);
    }

    private void count(SurveyCampaign campaign) {
        participations.seal(campaign.id());
        ballots.seal(campaign.id());
        Form form = campaign.requireAsked().form();
        var desk = new TallyDesk(campaign.id(), form);
        ballots.forEach(campaign.id(), ballot -> desk.count(ballot.answers(), ballot.isComplete()));
        Map<String, Tally> counted = desk.tallies();
        keepComments(campaign, form, new Disclosure(form, counted));
        tallies.save(desk.turnout(invited(campaign), opened(campaign)), counted.values());
        campaigns.counted(campaign);
        ballots.throwAwayRest(campaign.id());
        log.info("Campaign {} is counted", campaign.id());
    }

    private @Nullable Integer invited(SurveyCampaign campaign) {
        return campaign.plan().invitation().isByMail()
                ? Integer.valueOf(Math.toIntExact(participations.invited(campaign.id())))
                : null;
    }

    private int opened(SurveyCampaign campaign) {
        return Math.toIntExact(ballots.taken(campaign.id()));
    }

    private void keepComments(SurveyCampaign campaign, Form form, Disclosure disclosure) {
        comments.forget(campaign.id());
        ballots.forEach(campaign.id(), ballot -> {
            Map<String, Answer> answers = ballot.answers();
            form.shown(answers).stream().filter(answers::containsKey).forEach(question -> {
                Answer answer = Objects.requireNonNull(answers.get(question));
                answer.words()
                        .map(words -> SurveyComment.of(
                                campaign.id(), question, answer, words, Attribution.of(disclosure, form, answers)))
                        .ifPresent(comments::insert);
            });
        });
    }
}
