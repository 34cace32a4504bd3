package org.preventionportal.surveys.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.results.Attributions.Author;
import org.springframework.stereotype.Component;

/** Takes the comments of a campaign from its ballots, each with what may be said about its author. */
@Component
class CommentCollector {

    /** Nothing is said about anybody. */
    static final BiFunction<Ballot, Question, Optional<Author>> UNKNOWN = (_, _) -> Optional.of(Author.UNKNOWN);

    private final BallotArchive ballots;
    private final SurveyComments comments;

    CommentCollector(BallotArchive ballots, SurveyComments comments) {
        this.ballots = ballots;
        this.comments = comments;
    }

    /**
     * Stores the comments in random order.
     *
     * @param authors what may be said about who answered a question; empty if their words may not be shown at all
     */
    void store(
            SurveyCampaign campaign,
            BiFunction<Ballot, Question, Optional<Author>> authors,
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
                                                Attribution.of(author, form))))
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

    /**
     * Who typed in answers knows which comments are typed in, so the others hide one another. Counting the comments
     * to a question by their attributions must give nothing that its results do not show. What people mean by "Other"
     * has no attribution, and says more about who they are than their kind does.
     */
    BiFunction<Ballot, Question, Optional<Author>> authors(CountedCampaign counted, Predicate<Ballot> which) {
        Form form = counted.form();
        List<Author> electronic = new ArrayList<>();
        List<Author> typedIn = new ArrayList<>();
        ballots.forEach(counted.campaign().id(), ballot -> {
            if (which.test(ballot) && !ballot.answers().isEmpty()) {
                (ballot.isTypedIn() ? typedIn : electronic).add(Attribution.author(form, ballot.answers()));
            }
        });
        DisclosedCounts disclosed = counted.disclosed(DisclosureLevel.RESULTS);
        DisclosedAuthors authors = disclosed.authors(form);
        int min = counted.rate().repeatedResponses().minGroup(DisclosureLevel.RESULTS);
        var ofTypedIn = Attributions.of(typedIn, authors, min);
        var ofOthers = Attributions.of(electronic, authors, min);
        Map<String, Set<Author>> shown = form.questions()
                .filter(question -> question.kind() == QuestionKind.FREE_TEXT)
                .collect(Collectors.toMap(
                        Question::key,
                        question -> authors.shownBy(
                                disclosed, question, Stream.concat(electronic.stream(), typedIn.stream()))));
        return (ballot, question) -> {
            if (!disclosed.disclosesOther(question)) {
                return Optional.empty();
            }
            Author author =
                    (ballot.isTypedIn() ? ofTypedIn : ofOthers).shown(Attribution.author(form, ballot.answers()));
            boolean isShown = shown.getOrDefault(question.key(), Set.of()).contains(author);
            return Optional.of(isShown ? author : Author.UNKNOWN);
        };
    }
}
