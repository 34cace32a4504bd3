package org.preventionportal.surveys.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.results.Attributions.Author;
import org.springframework.stereotype.Component;

/** Releases the comments of a campaign with its numbers, each with what may be said about its author. */
@Component
class CommentRelease {

    private final BallotArchive ballots;
    private final ReleasedComments comments;

    CommentRelease(BallotArchive ballots, ReleasedComments comments) {
        this.ballots = ballots;
        this.comments = comments;
    }

    /** Releases all comments of a campaign that is counted at once. */
    void release(CountedCampaign counted) {
        if (isLarge(counted)) {
            comments.store(counted.campaign(), authors(counted, _ -> true), _ -> true, _ -> true);
        }
    }

    /**
     * Releases the comments to questions of which a batch has other numbers, because comments are further answers, too.
     * Before the last batch, it says nothing about any author.
     */
    void releaseBatch(
            CountedCampaign counted, Predicate<Ballot> which, Collection<ResponseCounts> steps, boolean isLast) {
        if (isLarge(counted)) {
            Set<String> variables = steps.stream().map(ResponseCounts::variable).collect(Collectors.toSet());
            comments.store(
                    counted.campaign(),
                    isLast ? authors(counted, which) : (_, _) -> Optional.of(Attribution.NONE),
                    which,
                    variables::contains);
        }
    }

    private static boolean isLarge(CountedCampaign counted) {
        return counted.rate().isLarge(DisclosureLevel.RESULTS);
    }

    /**
     * Staff who typed in answers know which comments those are, so the comments of the other people are attributed as
     * if there were no others. Counting the comments to a question by their attributions must give nothing that its
     * results do not show. What people mean by "Other" has no attribution, and says more about who they are than their
     * kind does.
     */
    private BiFunction<Ballot, Question, Optional<Attribution>> authors(
            CountedCampaign counted, Predicate<Ballot> which) {
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
        Map<String, UnaryOperator<Author>> shown = form.questions()
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
            UnaryOperator<Author> inQuestion = shown.getOrDefault(question.key(), _ -> Author.UNKNOWN);
            return Optional.of(Attribution.of(inQuestion.apply(author), form));
        };
    }
}
