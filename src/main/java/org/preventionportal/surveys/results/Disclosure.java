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
 * What may be told of a campaign, for everybody alike and whatever is asked in which order. It rests on four rules.
 *
 * <ol>
 *   <li>Over all, the answers to a question are told by the units of a {@link Partition}. Who is asked a follow-up
 *       question is told by the question that it follows, so a follow-up is told only where that is.
 *   <li>The choices of a multiple choice are told only where it may be told how many picked several, since that follows
 *       from their sum.
 *   <li>Divided by kind of organisation, region or contact, a group is told where each column of it and each column of
 *       all that is not told holds at least five people; otherwise it goes to the rest. So a table is a partition too.
 *   <li>A table tells only groups that the table of its parent tells: of the question it follows, or of everybody. So
 *       two tables never differ by a few people.
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

    /** @param tallies by the key of their variable; those that are divided have their cells */
    Disclosure(Form form, Map<String, ResponseCounts> tallies) {
        this.form = form;
        this.counts = tallies;
    }

    ResponseCounts counts(Variable variable) {
        return Objects.requireNonNull(counts.get(variable.key()), "there is a tally of each variable");
    }

    private Question question(Variable variable) {
        return form.question(variable.question()).orElseThrow();
    }

    private Optional<DisplayCondition> condition(Variable variable) {
        return form.condition(question(variable));
    }

    /** The answers of all who were asked. */
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
            boolean tellsHowManySeveral = base.discloses(PICKED) && base.discloses(Set.of(Category.ONE));
            return answers.isSuppressed() || !tellsHowManySeveral
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

    /** Whether people agreed is told rather than how strongly, and the base of a percentage rather than its parts. */
    private List<List<Set<String>>> divisions(Variable variable) {
        Set<String> answers = counts(variable).totals().keySet().stream()
                .filter(category -> !OUTSIDE.contains(category))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Set<String>> base = List.of(answers, OUTSIDE);
        return question(variable).kind() == QuestionKind.LIKERT ? List.of(AGREEMENT, base) : List.of(base);
    }

    /** Whether it is told how many answered a question in words: only then what they wrote is, too. */
    boolean disclosesWords(String questionId) {
        return form.question(questionId)
                .filter(question -> question.kind() == QuestionKind.FREE_TEXT)
                .filter(question -> whole(Variable.of(question)).discloses(Set.of(Category.ANSWERED)))
                .isPresent();
    }

    /** How many were not asked. */
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

    /** Those answers to the parent that lead to the question. */
    private Set<String> asked(DisplayCondition condition) {
        Question parent = form.question(condition.questionKey()).orElseThrow();
        return parent.kind() == QuestionKind.MULTIPLE_CHOICE ? Set.of(Category.CHOSEN) : Set.copyOf(condition.anyOf());
    }

    /** Within whose table the table of a variable has to stay. */
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

    /** All whose tables have to be looked at for one of it. */
    Set<Variable> line(Variable variable) {
        Set<Variable> line = new LinkedHashSet<>(Set.of(variable));
        Variable next = variable;
        while (!next.equals(Variable.POPULATION)) {
            next = parent(next);
            line.add(next);
        }
        return line;
    }

    /** The columns of a table: coarser than the answers over all, and only what somebody answered. */
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

    /** Of agreement a table tells whether people agreed, not how strongly. */
    private List<Set<String>> classes(Variable variable) {
        return question(variable).kind() == QuestionKind.LIKERT ? AGREEMENT : List.of();
    }

    private record Divided(Variable variable, List<Dimension> dimensions) {}

    /** A table of the variable divided by one or two dimensions; empty where nothing of it may be told. */
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

    /** Whether the table of the parent tells who is asked. */
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

    /** What a table by one dimension begins with: what the parent's tells; at the root what is told of everybody. */
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
        Set<String> told = new LinkedHashSet<>();
        question.choices().stream()
                .map(Option::key)
                .filter(choice -> whole.discloses(Set.of(choice)) && whole.sum(Set.of(choice)) >= Partition.MIN_PEOPLE)
                .forEach(told::add);
        return told;
    }
}
