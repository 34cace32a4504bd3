package org.preventionportal.surveys.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.springframework.stereotype.Component;

/** Takes the comments of a campaign from its ballots, each with what may be said about its author. */
@Component
class CommentCollector {

    private final BallotArchive ballots;
    private final SurveyComments comments;

    CommentCollector(BallotArchive ballots, SurveyComments comments) {
        this.ballots = ballots;
        this.comments = comments;
    }

    /** Stores the comments in random order. */
    void store(
            SurveyCampaign campaign,
            Function<Ballot, Attributions> attributions,
            Predicate<Ballot> which,
            Predicate<String> questions) {
        Form form = campaign.requireSnapshot().form();
        List<SurveyComment> found = new ArrayList<>();
        ballots.forEach(campaign.id(), ballot -> {
            Map<String, Answer> answers = which.test(ballot) ? ballot.answers() : Map.of();
            form.shown(answers).stream()
                    .filter(answers::containsKey)
                    .filter(questions)
                    .forEach(question -> {
                        Answer answer = Objects.requireNonNull(answers.get(question));
                        String id = id(ballot.id(), question);
                        answer.words()
                                .map(words -> SurveyComment.of(
                                        id,
                                        campaign.id(),
                                        question,
                                        words,
                                        answer.mayBeQuoted(),
                                        Attribution.of(attributions.apply(ballot), form, answers)))
                                .ifPresent(found::add);
                    });
        });
        found.sort(Comparator.comparing(SurveyComment::id));
        found.forEach(comments::save);
    }

    private static String id(Id ballot, String question) {
        return Ids.ofKey(SurveyComment.PREFIX, ballot, question);
    }

    /** Deletes the words from the ballot first: if the work breaks off, somebody sees the comment and repeats it. */
    SurveyComment withhold(SurveyComment comment, CommentWithholdingReason reason) {
        String question = comment.question();
        ballots.deleteWords(
                comment.campaign(), question, ballot -> id(ballot, question).equals(comment.id()));
        SurveyComment withheld = comment.withheld(reason);
        comments.withhold(withheld);
        return withheld;
    }

    /** @return how many comments there were that may not be quoted */
    long deleteUnquotable(CampaignId campaign) {
        return comments.deleteUnquotable(campaign);
    }

    /** Who typed in answers knows which comments are typed in, so the others hide one another. */
    Function<Ballot, Attributions> attributions(CountedCampaign counted, Predicate<Ballot> which) {
        Form form = counted.form();
        List<Attributions.Author> electronic = new ArrayList<>();
        List<Attributions.Author> typedIn = new ArrayList<>();
        ballots.forEach(counted.campaign().id(), ballot -> {
            if (which.test(ballot) && !ballot.answers().isEmpty()) {
                (ballot.isTypedIn() ? typedIn : electronic).add(Attribution.author(form, ballot.answers()));
            }
        });
        DisclosedAuthors authors = counted.disclosed(DisclosureLevel.RESULTS).authors(form);
        int min = counted.rate().repeatedResponses().minGroup(DisclosureLevel.RESULTS);
        var ofTypedIn = Attributions.of(typedIn, authors, min);
        var ofOthers = Attributions.of(electronic, authors, min);
        return ballot -> ballot.isTypedIn() ? ofTypedIn : ofOthers;
    }
}
