package org.preventionportal.surveys.results;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.disclosure.Percent;
import org.preventionportal.disclosure.Rounding;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Likert;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.results.DisclosedCounts.NamedGroup;

/**
 * Holds the results of a question with the numbers of people they are based on.
 *
 * @param dimension what the answers divide people by; null if the question is not about who people are
 * @param shown people who were asked the question
 * @param answered people who gave an answer other than "not applicable": the base of all percentages
 * @param notApplicable null unless it is a Likert question
 * @param skipped people who were asked the question and did not answer it
 * @param notShown people who were not asked the question because of an earlier answer
 * @param agreement null unless it is a Likert question
 * @param mean null unless the question asks for a number
 */
record QuestionResult(
        String key,
        QuestionKind kind,
        String text,
        @Nullable Dimension dimension,
        DisclosedNumber shown,
        DisclosedNumber answered,
        @Nullable DisclosedNumber notApplicable,
        DisclosedNumber skipped,
        DisclosedNumber notShown,
        @Nullable AgreeShare agreement,
        @Nullable DisclosedNumber mean,
        List<ChoiceResult> choices) {

    /** @param groups those into which the answers divide people; empty unless the question is about themselves */
    static QuestionResult of(Question question, Counts counts, List<NamedGroup> groups) {
        QuestionResult result = of(question, counts);
        return groups.isEmpty()
                ? result
                : result.withChoices(groups.stream()
                        .map(group -> ChoiceResult.of(
                                group, counts.people(Variable.of(question), group.kinds()), result.answered()))
                        .toList());
    }

    /** @param units answers of the group that are shown alone or merged; empty if choices are not merged */
    static QuestionResult ofGroup(Question question, Counts counts, List<Set<String>> units) {
        QuestionResult result = of(question, counts);
        boolean isMerged = question.kind() != QuestionKind.MULTIPLE_CHOICE && !units.isEmpty();
        return isMerged ? result.withChoices(MergedAnswers.of(question, units, result, counts)) : result;
    }

    private QuestionResult withChoices(List<ChoiceResult> merged) {
        return new QuestionResult(
                key, kind, text, dimension, shown, answered, notApplicable, skipped, notShown, agreement, mean, merged);
    }

    static QuestionResult of(Question question, Counts counts) {
        Variable variable = Variable.of(question);
        Set<String> answers = new LinkedHashSet<>(answers(question));
        Set<String> asked = new LinkedHashSet<>(answers);
        asked.addAll(Set.of(Likert.NOT_APPLICABLE, Category.SKIPPED));
        DisclosedNumber answered = counts.people(variable, answers);
        return new QuestionResult(
                question.key(),
                question.kind(),
                question.text().in(Language.EN),
                question.dimension(),
                counts.people(variable, asked),
                answered,
                question.kind() == QuestionKind.LIKERT ? counts.people(variable, Set.of(Likert.NOT_APPLICABLE)) : null,
                counts.people(variable, Set.of(Category.SKIPPED)),
                counts.people(variable, Set.of(Category.NOT_SHOWN)),
                question.kind() == QuestionKind.LIKERT
                        ? AgreeShare.of(counts.people(variable, Likert.AGREEING), answered)
                        : null,
                question.kind() == QuestionKind.NUMBER ? mean(variable, counts, answered) : null,
                question.choices().stream()
                        .map(choice -> ChoiceResult.of(choice, people(question, choice, counts), answered))
                        .toList());
    }

    private static List<String> answers(Question question) {
        return switch (question.kind()) {
            case LIKERT, SINGLE_CHOICE ->
                question.choices().stream()
                        .map(Option::key)
                        .filter(choice -> !choice.equals(Likert.NOT_APPLICABLE))
                        .toList();
            case MULTIPLE_CHOICE -> List.of(Category.ONE, Category.SEVERAL);
            case FREE_TEXT, NUMBER -> List.of(Category.ANSWERED);
        };
    }

    private static DisclosedNumber people(Question question, Option choice, Counts counts) {
        return question.kind() == QuestionKind.MULTIPLE_CHOICE
                ? counts.people(Variable.of(question, choice), Set.of(Category.CHOSEN))
                : counts.people(Variable.of(question), Set.of(choice.key()));
    }

    /** The mean to one decimal place. */
    private static DisclosedNumber mean(Variable variable, Counts counts, DisclosedNumber answered) {
        DisclosedNumber sum = counts.sum(variable);
        Double people = answered.value();
        Double numbers = sum.value();
        if (people == null || numbers == null) {
            return people == null ? answered : sum;
        }
        return people >= Partition.MIN_PEOPLE
                ? DisclosedNumber.of(Rounding.halfUp(numbers / people, 1))
                : DisclosedNumber.tooFew();
    }

    /**
     * Holds how often a choice was picked.
     *
     * @param percent of those who gave an answer other than "not applicable"
     */
    record ChoiceResult(
            String key,
            String text,
            DisclosedNumber people,
            @Nullable DisclosedNumber percent) {

        private static ChoiceResult of(NamedGroup group, DisclosedNumber people, DisclosedNumber answered) {
            return new ChoiceResult(group.key(), group.text(), people, Percent.of(people, answered));
        }

        private static ChoiceResult of(Option choice, DisclosedNumber people, DisclosedNumber answered) {
            boolean isAnswer = !choice.key().equals(Likert.NOT_APPLICABLE);
            return new ChoiceResult(
                    choice.key(),
                    choice.text().in(Language.EN),
                    people,
                    isAnswer ? Percent.of(people, answered) : null);
        }
    }
}
