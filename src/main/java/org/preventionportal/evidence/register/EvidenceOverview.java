package org.preventionportal.evidence.register;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.springframework.data.annotation.Id;

/** Counts the evidence in use, by kind and by evaluation question. */
record EvidenceOverview(int itemCount, List<KindCount> kinds, List<QuestionCount> evaluationQuestions) {

    /** Counts the evidence of a kind. */
    record KindCount(EvidenceKind kind, int itemCount) {}

    /**
     * Counts the evidence that is coded to a question.
     *
     * @param quotableCount how many of these pieces have an excerpt that may be quoted
     */
    record QuestionCount(EvaluationQuestion evaluationQuestion, int itemCount, int quotableCount) {}

    /** Counts evidence that has all of this in common. */
    record Group(@Id Common id, int count) {

        private record Common(EvidenceKind kind, int quotes, List<EvaluationQuestion> evaluationQuestions) {}
    }

    static EvidenceOverview of(List<Group> groups) {
        return new EvidenceOverview(
                count(groups, _ -> true),
                Arrays.stream(EvidenceKind.values())
                        .map(kind -> new KindCount(
                                kind, count(groups, group -> group.id().kind() == kind)))
                        .toList(),
                Arrays.stream(EvaluationQuestion.values())
                        .map(question -> question(groups, question))
                        .toList());
    }

    private static QuestionCount question(List<Group> groups, EvaluationQuestion question) {
        List<Group> coded = groups.stream()
                .filter(group -> group.id().evaluationQuestions().contains(question))
                .toList();
        return new QuestionCount(
                question,
                count(coded, _ -> true),
                count(coded, group -> group.id().quotes() > 0));
    }

    private static int count(List<Group> groups, Predicate<Group> which) {
        return groups.stream().filter(which).mapToInt(Group::count).sum();
    }
}
