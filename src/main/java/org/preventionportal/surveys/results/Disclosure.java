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
import org.preventionportal.disclosure.Figure;
import org.preventionportal.surveys.questionnaires.Condition;
import org.preventionportal.surveys.questionnaires.Dimension;
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
    private final Map<String, Tally> tallies;
    private final Map<Divided, Optional<Table>> tables = new HashMap<>();

    /** @param tallies by the key of their variable; those that are divided have their cells */
    Disclosure(Form form, Map<String, Tally> tallies) {
        this.form = form;
        this.tallies = tallies;
    }

    Tally tally(Variable variable) {
        return Objects.requireNonNull(tallies.get(variable.key()), "there is a tally of each variable");
    }

    private Question question(Variable variable) {
        return form.question(variable.question()).orElseThrow();
    }

    private Optional<Condition> condition(Variable variable) {
        return form.condition(question(variable));
    }

    /** The answers of all who were asked. */
    Partition whole(Variable variable) {
        if (variable.equals(Variable.POPULATION)) {
            return Partition.of(tally(variable).totals());
        }
        if (variable.choice() != null) {
            Map<String, Integer> parts = new LinkedHashMap<>();
            parts.put(Category.CHOSEN, tally(variable).people(Category.CHOSEN));
            parts.put(Category.NOT_CHOSEN, tally(variable).people(Category.NOT_CHOSEN));
            Partition answers = Partition.of(parts);
            Partition base = whole(parent(variable));
            boolean tellsHowManySeveral = base.tells(PICKED) && base.tells(Set.of(Category.ONE));
            return answers.isUntold() || !tellsHowManySeveral
                    ? Partition.UNTOLD
                    : base.coarser(List.of(PICKED)).split(PICKED, answers);
        }
        if (!tellsWhoIsAsked(variable)) {
            return Partition.UNTOLD;
        }
        Map<String, Integer> asked = new LinkedHashMap<>(tally(variable).totals());
        asked.remove(Category.NOT_SHOWN);
        return Partition.of(asked, divisions(variable));
    }

    /** Whether people agreed is told rather than how strongly, and the base of a percentage rather than its parts. */
    private List<List<Set<String>>> divisions(Variable variable) {
        Set<String> answers = tally(variable).totals().keySet().stream()
                .filter(category -> !OUTSIDE.contains(category))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Set<String>> base = List.of(answers, OUTSIDE);
        return question(variable).kind() == QuestionKind.LIKERT ? List.of(AGREEMENT, base) : List.of(base);
    }

    /** Whether it is told how many answered a question in words: only then what they wrote is, too. */
    boolean tellsWords(String questionId) {
        return form.question(questionId)
                .filter(question -> question.kind() == QuestionKind.FREE_TEXT)
                .filter(question -> whole(Variable.of(question)).tells(Set.of(Category.ANSWERED)))
                .isPresent();
    }

    /** How many were not asked. */
    Figure notAsked(Variable variable) {
        return tellsWhoIsAsked(variable) ? Figure.of(tally(variable).people(Category.NOT_SHOWN)) : Figure.tooFew();
    }

    private boolean tellsWhoIsAsked(Variable variable) {
        return tally(Variable.POPULATION).people() >= Partition.FEWEST
                && condition(variable)
                        .map(condition -> whole(parent(variable)).tells(asked(condition)))
                        .orElse(true);
    }

    /** Those answers to the parent that lead to the question. */
    private Set<String> asked(Condition condition) {
        Question parent = form.question(condition.question()).orElseThrow();
        return parent.kind() == QuestionKind.MULTIPLE_CHOICE ? Set.of(Category.CHOSEN) : Set.copyOf(condition.anyOf());
    }

    /** Within whose table the table of a variable has to stay. */
    private Variable parent(Variable variable) {
        if (variable.choice() != null) {
            return new Variable(variable.question(), null);
        }
        return condition(variable)
                .map(condition -> {
                    Question source = form.question(condition.question()).orElseThrow();
                    return source.kind() == QuestionKind.MULTIPLE_CHOICE
                            ? new Variable(source.id(), condition.anyOf().getFirst())
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
        if (tally(variable).people(Category.NOT_SHOWN) > 0) {
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
        if (!tellsTable(variable)) {
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
        Table table = new Table(tally(variable), tally(Variable.POPULATION), dimensions, columns(variable), groups);
        return Optional.of(table.safe());
    }

    /** Whether the table of the parent tells who is asked. */
    private boolean tellsTable(Variable variable) {
        if (variable.equals(Variable.POPULATION)) {
            return !whole(variable).isUntold();
        }
        if (whole(variable).isUntold() || !tellsTable(parent(variable))) {
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
                ? told(dimension)
                : groups(parent(variable), List.of(dimension)).getFirst();
    }

    private List<Set<String>> groups(Variable variable, List<Dimension> dimensions) {
        return table(variable, dimensions)
                .map(Table::groups)
                .orElseGet(() -> Collections.nCopies(dimensions.size(), Set.of()));
    }

    private Set<String> told(Dimension dimension) {
        return form.dimension(dimension).map(this::told).orElse(Set.of());
    }

    private Set<String> told(Question question) {
        Partition whole = whole(Variable.of(question));
        Set<String> told = new LinkedHashSet<>();
        question.choices().stream()
                .map(Option::id)
                .filter(choice -> whole.tells(Set.of(choice)) && whole.sum(Set.of(choice)) >= Partition.FEWEST)
                .forEach(told::add);
        return told;
    }
}
