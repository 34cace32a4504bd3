package org.preventionportal.surveys.comments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.results.Attribution;
import org.preventionportal.surveys.results.ReleasedComments;
import org.springframework.stereotype.Component;

/** Takes the comments of a campaign from its ballots, and deletes words from both. */
@Component
class CommentCollector implements ReleasedComments {

    private final BallotArchive ballots;
    private final SurveyComments comments;

    CommentCollector(BallotArchive ballots, SurveyComments comments) {
        this.ballots = ballots;
        this.comments = comments;
    }

    @Override
    public void store(
            SurveyCampaign campaign,
            BiFunction<Ballot, Question, Optional<Attribution>> authors,
            Predicate<Ballot> which,
            Predicate<String> questions) {
        Form form = campaign.requireSnapshot().form();
        List<SurveyComment> found = new ArrayList<>();
        ballots.forEach(campaign.id(), ballot -> {
            Map<String, Answer> answers = which.test(ballot) ? ballot.answers() : Map.of();
            form.shown(answers).stream()
                    .filter(answers::containsKey)
                    .filter(questions)
                    .forEach(key -> {
                        Answer answer = Objects.requireNonNull(answers.get(key));
                        Question question = form.question(key).orElseThrow();
                        answer.words()
                                .flatMap(words -> authors.apply(ballot, question)
                                        .map(author -> SurveyComment.of(
                                                id(ballot.id(), key),
                                                campaign.id(),
                                                key,
                                                words,
                                                answer.mayBeQuoted(),
                                                author)))
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
        deleteWords(comment);
        SurveyComment withheld = comment.withheld(reason);
        comments.withhold(withheld);
        return withheld;
    }

    /** Deletes from the ballots the words of all comments that are withheld. */
    void withholdAgain() {
        comments.forEachWithheld(this::deleteWords);
    }

    private void deleteWords(SurveyComment comment) {
        String question = comment.question();
        ballots.deleteWords(
                comment.campaign(), question, ballot -> id(ballot, question).equals(comment.id()));
    }
}
