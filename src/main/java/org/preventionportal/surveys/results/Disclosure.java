package org.preventionportal.surveys.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Likert;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;

/**
 * Decides which numbers of a campaign may be disclosed. The decision is the same for every reader and does not depend on
 * the order of queries. It follows four rules.
 *
 * <ol>
 *   <li>Overall, the answers to a question are disclosed by the units of a {@link Partition}. The number of people who are
 *       asked a follow-up question can be computed from the question it depends on, so a follow-up question is disclosed
 *       only if that number is.
 *   <li>The choices of a multiple choice are disclosed only if the number of people who picked several may be disclosed,
 *       because that number can be computed from the sum of the choices.
 *   <li>In a breakdown by kind of organisation, region or contact, a group is disclosed if each of its columns, and each
 *       column of all groups that are not disclosed together, holds at least five people. Otherwise the group becomes part
 *       of the rest. So a table is a partition, too.
 *   <li>A table discloses only groups that the table of its parent discloses: of the question it depends on, or of all
 *       respondents. So no two tables differ by a few people.
 * </ol>
 */
final class Disclosure {

    private static final Set<String> OUTSIDE = Set.of(Likert.NOT_APPLICABLE, Category.SKIPPED, Category.NOT_SHOWN);
    private static final List<Set<String>> AGREEMENT =
            List.of(Likert.AGREEING, Set.of(Likert.NEITHER, Likert.DISAGREE, Likert.STRONGLY_DISAGREE), OUTSIDE);

    private static final Set<String> PICKED = Set.of(Category.ONE, Category.SEVERAL);

    private final Form form;
    private final Map<String, ResponseCounts> counts;
    private final Map<Divided, Optional<Table>> tables = new HashMap<>();

    /** @param counts by the key of their variable; counts that are broken down need their cells */
    Disclosure(Form form, Map<String, ResponseCounts> counts) {
        this.form = form;
        this.counts = counts;
    }

    ResponseCounts counts(Variable variable) {
        return Objects.requireNonNull(counts.get(variable.key()), "every variable is counted");
    }

    private Question question(Variable variable) {
        return form.question(variable.question()).orElseThrow();
    }

    private Optional<DisplayCondition> condition(Variable variable) {
        return form.condition(question(variable));
    }

    /** The answers of everybody who was asked. */
    Partition whole(Variable variable) {
        if (variable.equals(Variable.POPULATION)) {
            return Partition.of(counts(variable).totals());
        }
        if (variable.choice() != null) {
            Map<String, Integer> parts = new LinkedHashMap<>();
            parts.put(Category.CHOSEN, counts(variable).people(Category.CHOSEN));
            parts.put(Category.NOT_CHOSEN, counts(variable).people(Category.NOT_CHOSEN));
            Partition answers = Partition.of(parts);
            Partition base = whole(parent(variable));
            boolean disclosesSeveral = base.discloses(PICKED) && base.discloses(Set.of(Category.ONE));
            return answers.isSuppressed() || !disclosesSeveral
                    ? Partition.SUPPRESSED
                    : base.coarser(List.of(PICKED)).split(PICKED, answers);
        }
        if (!disclosesWhoIsAsked(variable)) {
            return Partition.SUPPRESSED;
        }
        Map<String, Integer> asked = new LinkedHashMap<>(counts(variable).totals());
        asked.remove(Category.NOT_SHOWN);
        return Partition.of(asked, divisions(variable));
    }

    /** Prefers to disclose whether people agree over how strongly, and the base of a percentage over its parts. */
    private List<List<Set<String>>> divisions(Variable variable) {
        Set<String> answers = counts(variable).totals().keySet().stream()
                .filter(category -> !OUTSIDE.contains(category))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Set<String>> base = List.of(answers, OUTSIDE);
        return question(variable).kind() == QuestionKind.LIKERT ? List.of(AGREEMENT, base) : List.of(base);
    }

    /** Whether the comments to a question may be shown: only if the number of people who wrote one is disclosed. */
    boolean disclosesWords(String questionId) {
        return form.question(questionId)
                .filter(question -> question.kind() == QuestionKind.FREE_TEXT)
                .filter(question -> whole(Variable.of(question)).discloses(Set.of(Category.ANSWERED)))
                .isPresent();
    }

    /** How many people were not asked. */
    DisclosedNumber notAsked(Variable variable) {
        return disclosesWhoIsAsked(variable)
                ? DisclosedNumber.of(counts(variable).people(Category.NOT_SHOWN))
                : DisclosedNumber.tooFew();
    }

    private boolean disclosesWhoIsAsked(Variable variable) {
        return counts(Variable.POPULATION).people() >= Partition.MIN_PEOPLE
                && condition(variable)
                        .map(condition -> whole(parent(variable)).discloses(asked(condition)))
                        .orElse(true);
    }

    /** The answers to the parent that lead to the question. */
    private Set<String> asked(DisplayCondition condition) {
        Question parent = form.question(condition.questionKey()).orElseThrow();
        return parent.kind() == QuestionKind.MULTIPLE_CHOICE ? Set.of(Category.CHOSEN) : Set.copyOf(condition.anyOf());
    }

    /** The variable whose table limits the table of this variable. */
    private Variable parent(Variable variable) {
        if (variable.choice() != null) {
            return new Variable(variable.question(), null);
        }
        return condition(variable)
                .map(condition -> {
                    Question source = form.question(condition.questionKey()).orElseThrow();
                    return source.kind() == QuestionKind.MULTIPLE_CHOICE
                            ? new Variable(source.key(), condition.anyOf().getFirst())
                            : Variable.of(source);
                })
                .orElse(Variable.POPULATION);
    }

    /** The variable and all its parents: their tables are needed to compute its table. */
    Set<Variable> line(Variable variable) {
        Set<Variable> line = new LinkedHashSet<>(Set.of(variable));
        Variable next = variable;
        while (!next.equals(Variable.POPULATION)) {
            next = parent(next);
            line.add(next);
        }
        return line;
    }

    /** The columns of a table: coarser than the overall answers, and without answers that nobody gave. */
    private List<Set<String>> columns(Variable variable) {
        if (variable.equals(Variable.POPULATION)) {
            return List.of(Set.of(Category.EVERYBODY));
        }
        Partition whole = whole(variable).coarser(classes(variable));
        List<Set<String>> columns = new ArrayList<>(whole.units());
        columns.removeIf(column -> whole.sum(column) == 0);
        if (counts(variable).people(Category.NOT_SHOWN) > 0) {
            columns.add(Set.of(Category.NOT_SHOWN));
        }
        return columns;
    }

    /** A table of a Likert question discloses whether people agree, not how strongly. */
    private List<Set<String>> classes(Variable variable) {
        return question(variable).kind() == QuestionKind.LIKERT ? AGREEMENT : List.of();
    }

    private record Divided(Variable variable, List<Dimension> dimensions) {}

    /** A table of the variable by one or two dimensions. Empty if nothing of it may be disclosed. */
    Optional<Table> table(Variable variable, List<Dimension> dimensions) {
        var divided = new Divided(variable, dimensions);
        Optional<Table> known = tables.get(divided);
        if (known == null) {
            known = make(variable, dimensions);
            tables.put(divided, known);
        }
        return known;
    }

    private Optional<Table> make(Variable variable, List<Dimension> dimensions) {
        if (!disclosesTable(variable)) {
            return Optional.empty();
        }
        List<Set<String>> groups = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            groups.add(
                    dimensions.size() == 1
                            ? singly(variable, dimension)
                            : groups(variable, List.of(dimension)).getFirst());
        }
        if (dimensions.size() > 1 && !variable.equals(Variable.POPULATION)) {
            List<Set<String>> parents = groups(parent(variable), dimensions);
            for (int i = 0; i < groups.size(); i++) {
                Set<String> both = new LinkedHashSet<>(groups.get(i));
                both.retainAll(parents.get(i));
                groups.set(i, both);
            }
        }
        Table table = new Table(counts(variable), counts(Variable.POPULATION), dimensions, columns(variable), groups);
        return Optional.of(table.safe());
    }

    /** Whether the table of the parent discloses how many people are asked. */
    private boolean disclosesTable(Variable variable) {
        if (variable.equals(Variable.POPULATION)) {
            return !whole(variable).isSuppressed();
        }
        if (whole(variable).isSuppressed() || !disclosesTable(parent(variable))) {
            return false;
        }
        Set<String> wanted = variable.choice() != null
                ? PICKED
                : condition(variable).map(this::asked).orElse(Set.of(Category.EVERYBODY));
        return columns(parent(variable)).stream()
                .allMatch(column -> wanted.containsAll(column) || Collections.disjoint(wanted, column));
    }

    /** The groups that a table by one dimension may disclose at most: those of the parent, or those of all respondents. */
    private Set<String> singly(Variable variable, Dimension dimension) {
        return variable.equals(Variable.POPULATION)
                ? disclosed(dimension)
                : groups(parent(variable), List.of(dimension)).getFirst();
    }

    private List<Set<String>> groups(Variable variable, List<Dimension> dimensions) {
        return table(variable, dimensions)
                .map(Table::groups)
                .orElseGet(() -> Collections.nCopies(dimensions.size(), Set.of()));
    }

    private Set<String> disclosed(Dimension dimension) {
        return form.dimension(dimension).map(this::disclosed).orElse(Set.of());
    }

    private Set<String> disclosed(Question question) {
        Partition whole = whole(Variable.of(question));
        Set<String> disclosed = new LinkedHashSet<>();
        question.choices().stream()
                .map(Option::key)
                .filter(choice -> whole.discloses(Set.of(choice)) && whole.sum(Set.of(choice)) >= Partition.MIN_PEOPLE)
                .forEach(disclosed::add);
        return disclosed;
    }
}
