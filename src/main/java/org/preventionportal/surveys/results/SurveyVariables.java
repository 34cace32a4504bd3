package org.preventionportal.surveys.results;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.Variables;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Likert;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;

/**
 * Says how the questions of a survey depend on one another, for disclosure control.
 *
 * @param counts by the key of their variable; counts that are broken down need their cells
 * @param isOfWholeProgramme whether the respondents are of several regions and tasks; otherwise all results divide
 * @param unknown how many respondents are not known to have taken part in a task; nobody is hidden among them
 * @param repeated how many of the respondents may be the same few people
 * @param level who reads the numbers
 */
record SurveyVariables(
        Form form,
        Map<String, ResponseCounts> counts,
        boolean isOfWholeProgramme,
        int unknown,
        RepeatedResponses repeated,
        DisclosureLevel level)
        implements Variables<Variable, Dimension> {

    private static final Set<String> OUTSIDE = Set.of(Likert.NOT_APPLICABLE, Category.SKIPPED, Category.NOT_SHOWN);
    private static final List<Set<String>> AGREEMENT =
            List.of(Likert.AGREEING, Set.of(Likert.NEITHER, Likert.DISAGREE, Likert.STRONGLY_DISAGREE), OUTSIDE);

    /** Whether the comments to a question may be shown: only if the number of people who wrote one is disclosed. */
    boolean disclosesWords(String questionKey) {
        return form.question(questionKey)
                .filter(question -> question.kind() == QuestionKind.FREE_TEXT)
                .filter(question ->
                        new Disclosure<>(this).whole(Variable.of(question)).discloses(Set.of(Category.ANSWERED)))
                .isPresent();
    }

    /** The variable and all that it depends on: their counts are needed for its table. */
    Set<Variable> line(Variable variable) {
        Set<Variable> line = new LinkedHashSet<>(Set.of(variable));
        Variable next = variable;
        while (!next.equals(Variable.POPULATION)) {
            next = parent(next);
            line.add(next);
        }
        return line;
    }

    /**
     * Whether each batch of a rolling campaign counts a question: its numbers, and those of the questions on which it
     * depends, are exact for all readers and do not say how many people of some kind there are. Other numbers may grow
     * by one person from one batch to the next: both together would disclose what the first one alone suppresses.
     */
    boolean isInEachBatch(Variable variable) {
        return line(variable).stream()
                .filter(earlier -> !earlier.equals(Variable.POPULATION))
                .noneMatch(earlier -> isAboutPeople(earlier) || !isExact(earlier, DisclosureLevel.PUBLISHED));
    }

    private ResponseCounts counts(Variable variable) {
        return Objects.requireNonNull(counts.get(variable.key()), "every variable is counted");
    }

    private Question question(Variable variable) {
        return form.question(variable.question()).orElseThrow();
    }

    private Question source(DisplayCondition condition) {
        return form.question(condition.questionKey()).orElseThrow();
    }

    @Override
    public int minGroup(DisclosureLevel readers) {
        return repeated.minGroup(readers);
    }

    /** Numbers about the answers of fewer than ten people to a question are not exact. */
    @Override
    public boolean isExact(Variable variable, DisclosureLevel readers) {
        if (!isOfWholeProgramme || variable.equals(Variable.POPULATION)) {
            return false;
        }
        boolean isKept = readers == DisclosureLevel.PUBLISHED && isSensitive(variable);
        return !isKept
                && counts(Variable.of(question(variable))).base() - unknown >= minGroup(DisclosureLevel.PUBLISHED)
                && !isAskedByKind(variable);
    }

    /** How many people were asked a question says how many gave the answer that leads to it. */
    @Override
    public boolean isSensitive(Variable variable) {
        return line(variable).stream()
                .filter(earlier -> !earlier.equals(Variable.POPULATION))
                .anyMatch(earlier -> question(earlier).isSensitive());
    }

    @Override
    public boolean isAskedByKind(Variable variable) {
        return line(variable).stream()
                .anyMatch(earlier -> !earlier.equals(Variable.of(question(variable)))
                        && !earlier.equals(variable)
                        && isAboutPeople(earlier));
    }

    @Override
    public Map<String, String> families(Variable variable) {
        Dimension dimension = question(variable).dimension();
        return dimension == null ? Map.of() : KindsOfPeople.families(dimension);
    }

    @Override
    public List<Variable> choices(Variable variable) {
        return question(variable).choices().stream()
                .map(choice -> Variable.of(question(variable), choice))
                .toList();
    }

    @Override
    public boolean isAboutPeople(Variable variable) {
        return !variable.equals(Variable.POPULATION) && question(variable).dimension() != null;
    }

    @Override
    public Variable population() {
        return Variable.POPULATION;
    }

    @Override
    public Variable parent(Variable variable) {
        if (variable.choice() != null) {
            return new Variable(variable.question(), null);
        }
        return form.condition(question(variable))
                .map(condition -> source(condition).kind() == QuestionKind.MULTIPLE_CHOICE
                        ? new Variable(
                                condition.questionKey(), condition.anyOf().getFirst())
                        : Variable.of(source(condition)))
                .orElse(Variable.POPULATION);
    }

    @Override
    public boolean isChoice(Variable variable) {
        return variable.choice() != null;
    }

    @Override
    public Optional<Set<String>> asked(Variable variable) {
        return form.condition(question(variable))
                .map(condition -> source(condition).kind() == QuestionKind.MULTIPLE_CHOICE
                        ? Set.of(Category.CHOSEN)
                        : Set.copyOf(condition.anyOf()));
    }

    /** Prefers to disclose whether people agree over how strongly, and the base of a percentage over its parts. */
    @Override
    public List<List<Set<String>>> divisions(Variable variable) {
        Set<String> answers = totals(variable).keySet().stream()
                .filter(category -> !OUTSIDE.contains(category))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Set<String>> base = List.of(answers, OUTSIDE);
        return isLikert(variable) ? List.of(AGREEMENT, base) : List.of(base);
    }

    /** A table of a Likert question shows whether people agree before it shows how strongly. */
    @Override
    public List<Set<String>> classes(Variable variable) {
        return isLikert(variable) ? AGREEMENT : List.of();
    }

    private boolean isLikert(Variable variable) {
        return question(variable).kind() == QuestionKind.LIKERT;
    }

    @Override
    public Optional<Variable> grouping(Dimension dimension) {
        return form.dimension(dimension).map(question -> Variable.of(question));
    }

    @Override
    public Map<String, Integer> totals(Variable variable) {
        return counts(variable).totals();
    }

    @Override
    public long sum(Variable variable) {
        return counts(variable).sum();
    }

    @Override
    public List<Cell> cells(Variable variable, List<Dimension> dimensions) {
        return counts(variable).cells().stream()
                .map(cell -> new Cell(
                        cell.category(), dimensions.stream().map(cell::in).toList(), cell.people(), cell.sum()))
                .toList();
    }
}
