package org.preventionportal.surveys.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Category;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.ProgrammeSpan;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;

/** Counts ballots one by one, overall and by group. */
final class ResponseCounter {

    private final CampaignId campaign;
    private final Form form;
    private final Map<Variable, Map<Place, Count>> counts = new LinkedHashMap<>();
    private int partial;
    private int complete;
    private int typedIn;

    ResponseCounter(CampaignId campaign, Form form) {
        this.campaign = campaign;
        this.form = form;
        counts.put(Variable.POPULATION, new LinkedHashMap<>());
        form.questions()
                .flatMap(question -> Variable.all(question).stream())
                .forEach(variable -> counts.put(variable, new LinkedHashMap<>()));
    }

    private record Place(String category, String organisation, String region, String contact) {}

    private record Count(int people, long sum, int typedIn) {

        private Count and(Count other) {
            return new Count(people + other.people, sum + other.sum, typedIn + other.typedIn);
        }
    }

    /** Counts a ballot that staff typed in from paper. */
    void countTypedIn(Map<String, Answer> ballot) {
        int before = complete;
        count(ballot, true, 1);
        typedIn += complete - before;
    }

    /**
     * Counts a ballot. A ballot without an answer to any question that was asked is not counted: it was only opened.
     */
    void count(Map<String, Answer> ballot, boolean isComplete) {
        count(ballot, isComplete, 0);
    }

    private void count(Map<String, Answer> ballot, boolean isComplete, int typed) {
        Set<String> shown = form.shown(ballot);
        if (shown.stream().noneMatch(ballot::containsKey)) {
            return;
        }
        if (isComplete) {
            complete++;
        } else {
            partial++;
        }
        note(Variable.POPULATION, Category.EVERYBODY, new Count(1, 0, typed), ballot);
        form.questions().forEach(question -> count(question, shown.contains(question.key()), ballot, typed));
    }

    private void count(Question question, boolean shown, Map<String, Answer> ballot, int typed) {
        Answer answer = ballot.get(question.key());
        long number = shown && answer != null && answer.number() != null ? answer.number() : 0;
        note(Variable.of(question), category(question, shown, answer), new Count(1, number, typed), ballot);
        if (question.kind() == QuestionKind.MULTIPLE_CHOICE) {
            for (Option choice : question.choices()) {
                note(Variable.of(question, choice), category(choice, shown, answer), new Count(1, 0, typed), ballot);
            }
        }
    }

    private static String category(Question question, boolean shown, @Nullable Answer answer) {
        if (!shown) {
            return Category.NOT_SHOWN;
        }
        if (answer == null) {
            return Category.SKIPPED;
        }
        return switch (question.kind()) {
            case LIKERT, SINGLE_CHOICE -> answer.choiceKeys().getFirst();
            case MULTIPLE_CHOICE -> answer.choiceKeys().size() == 1 ? Category.ONE : Category.SEVERAL;
            case FREE_TEXT, NUMBER -> Category.ANSWERED;
        };
    }

    private static String category(Option choice, boolean shown, @Nullable Answer answer) {
        if (!shown || answer == null) {
            return shown ? Category.SKIPPED : Category.NOT_SHOWN;
        }
        return answer.choiceKeys().contains(choice.key()) ? Category.CHOSEN : Category.NOT_CHOSEN;
    }

    private void note(Variable variable, String category, Count one, Map<String, Answer> ballot) {
        var place = new Place(
                category,
                value(Dimension.ORGANISATION_KIND, ballot),
                value(Dimension.REGION, ballot),
                value(Dimension.CONTACT_WITH_CHILDREN, ballot));
        Objects.requireNonNull(counts.get(variable)).merge(place, one, Count::and);
    }

    private String value(Dimension dimension, Map<String, Answer> ballot) {
        return form.dimension(dimension)
                .map(question -> ballot.get(question.key()))
                .map(answer -> answer.choiceKeys().getFirst())
                .orElse(Category.SKIPPED);
    }

    int responded() {
        return partial + complete;
    }

    /** @param repeated null if everybody could answer once only */
    ResponseRate responseRate(
            @Nullable Integer invited, int opened, ProgrammeSpan.Span span, @Nullable RepeatedResponses repeated) {
        Integer unknown = span.unknown() == 0 ? null : span.unknown();
        return new ResponseRate(
                campaign, invited, opened, partial, complete, typedIn, span.isOfWholeProgramme(), unknown, repeated);
    }

    /** The counts by the key of their variable. */
    Map<String, ResponseCounts> responseCounts() {
        Map<String, ResponseCounts> all = new LinkedHashMap<>();
        counts.forEach((variable, places) -> all.put(variable.key(), responseCounts(variable, places)));
        return all;
    }

    private ResponseCounts responseCounts(Variable variable, Map<Place, Count> places) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        categories(variable).forEach(category -> totals.put(category, 0));
        places.forEach((place, count) -> totals.merge(place.category(), count.people(), Integer::sum));
        Map<String, Integer> typed = new LinkedHashMap<>();
        places.forEach((place, count) -> typed.merge(place.category(), count.typedIn(), Integer::sum));
        return new ResponseCounts(
                ResponseCounts.id(campaign, variable),
                campaign,
                variable.key(),
                totals,
                places.values().stream().mapToLong(Count::sum).sum(),
                places.entrySet().stream()
                        .map(entry -> cell(entry.getKey(), entry.getValue()))
                        .toList(),
                typedIn == 0 ? null : typed,
                null);
    }

    private static ResponseCounts.Cell cell(Place place, Count count) {
        return new ResponseCounts.Cell(
                place.category(),
                place.organisation(),
                place.region(),
                place.contact(),
                count.people(),
                count.sum(),
                count.typedIn() == 0 ? null : count.typedIn());
    }

    /** All possible categories, including those in which there is nobody. */
    private List<String> categories(Variable variable) {
        if (variable.equals(Variable.POPULATION)) {
            return List.of(Category.EVERYBODY);
        }
        if (variable.choice() != null) {
            return List.of(Category.CHOSEN, Category.NOT_CHOSEN, Category.SKIPPED);
        }
        Question question = form.question(variable.question()).orElseThrow();
        return switch (question.kind()) {
            case LIKERT, SINGLE_CHOICE ->
                Stream.concat(question.choices().stream().map(Option::key), Stream.of(Category.SKIPPED))
                        .toList();
            case MULTIPLE_CHOICE -> List.of(Category.ONE, Category.SEVERAL, Category.SKIPPED);
            case FREE_TEXT, NUMBER -> List.of(Category.ANSWERED, Category.SKIPPED);
        };
    }
}
