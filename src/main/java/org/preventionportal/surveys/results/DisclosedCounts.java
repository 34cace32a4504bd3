package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.MergedGroup;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;

/**
 * Shows the numbers of a campaign that its readers may know. Who types in paper forms knows their answers and can
 * subtract them, so a number is shown only if the same number of the other answers alone may be shown, too.
 */
final class DisclosedCounts {

    private final DisclosureLevel level;
    private final Disclosure<Variable, Dimension> all;
    private final @Nullable Disclosure<Variable, Dimension> electronic;
    private final SurveyVariables variables;

    /** @param electronic the answers that were not typed in; null if none was, or all were */
    DisclosedCounts(SurveyVariables variables, @Nullable SurveyVariables electronic) {
        this.level = variables.level();
        this.variables = variables;
        this.all = new Disclosure<>(variables);
        this.electronic = electronic == null ? null : new Disclosure<>(electronic);
    }

    /** The overall counts. */
    Counts whole() {
        Counts whole = Counts.at(level, all);
        return electronic == null ? whole : whole.ifShownBy(Counts.at(level, electronic));
    }

    /** Whether nothing is shown of the overall answers to a question but how many people were asked. */
    boolean hidesAll(Variable variable) {
        return all.whole(variable).units().size() < 2
                || (electronic != null && electronic.whole(variable).units().size() < 2);
    }

    /** The overall answers to a question of which only the sum is shown. */
    Stream<Set<String>> mergedAnswers(Variable variable) {
        return Stream.of(all, electronic == null ? all : electronic)
                .flatMap(disclosure -> disclosure.whole(variable).units().stream())
                .filter(unit -> unit.size() > 1);
    }

    /** The counts of one group. */
    Counts of(List<Dimension> dimensions, List<String> group) {
        Counts counts = Counts.of(level, all, dimensions, group);
        if (electronic == null) {
            return counts;
        }
        for (int i = 0; i < dimensions.size(); i++) {
            if (!kinds(all, dimensions.get(i), group.get(i))
                    .equals(kinds(electronic, dimensions.get(i), group.get(i)))) {
                return Counts.NOTHING.to(level);
            }
        }
        return counts.ifShownBy(Counts.of(level, electronic, dimensions, group));
    }

    /** The kinds of people that are merged in a group. */
    private Optional<Set<String>> kinds(Disclosure<Variable, Dimension> disclosure, Dimension dimension, String group) {
        return variables.grouping(dimension).stream()
                .flatMap(variable -> disclosure.groups(variable).stream())
                .filter(merged -> merged.key().equals(group))
                .map(MergedGroup::kinds)
                .findFirst();
    }

    /** The groups into which the answers to a question about themselves divide people. */
    List<MergedGroup> groups(Variable aboutPeople) {
        return all.groups(aboutPeople);
    }

    /**
     * Holds a group of respondents with its name in English.
     *
     * @param key of the choice that they picked, or of what small groups are merged into
     * @param kinds keys of the choices that people of the group picked
     */
    record NamedGroup(String key, String text, Set<String> kinds) {}

    /** The groups of a dimension that are large enough for these readers. Empty if nobody was asked for it. */
    List<NamedGroup> groups(Dimension dimension) {
        return variables.form().dimension(dimension).map(this::groups).orElse(List.of());
    }

    /** Empty unless the question divides people. */
    private List<NamedGroup> groups(Question question) {
        return question.dimension() == null
                ? List.of()
                : groups(Variable.of(question)).stream()
                        .map(group -> new NamedGroup(group.key(), KindsOfPeople.text(question, group), group.kinds()))
                        .toList();
    }

    /** The overall results of a question. */
    QuestionResult result(Question question) {
        return QuestionResult.of(question, whole(), groups(question));
    }

    /** The answers of a group, each alone or merged with others of too few people. */
    List<Set<String>> units(Variable variable, List<Dimension> dimensions, List<String> group) {
        return all.units(variable, dimensions, group);
    }

    /** Whether results show how many chose "Other", if it is offered: readers can count what people mean by it. */
    boolean disclosesOther(Question question) {
        if (!question.hasOther()) {
            return true;
        }
        DisclosedNumber others = question.kind() == QuestionKind.MULTIPLE_CHOICE
                ? whole().people(Variable.of(question, Option.OTHER), Set.of(Category.CHOSEN))
                : whole().people(Variable.of(question), Set.of(Option.OTHER.key()));
        return !others.isSuppressed();
    }

    /**
     * What may be said about the authors of comments: only what people who answered by themselves have in common. If
     * there are others, too, no part of the country is named, because it would have to hide the others as well.
     */
    DisclosedAuthors authors(Form form) {
        return DisclosedAuthors.of(form, electronic == null ? all : electronic, electronic == null);
    }
}
