package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.disclosure.PublicationRule;
import org.preventionportal.surveys.questionnaires.Dimension;

/** Counts the people in categories of a variable, as exactly as the reader may know. */
interface Counts {

    DisclosedNumber people(Variable variable, Set<String> categories);

    /** The sum of the numbers that were answered. Call it only if the number of people is disclosed. */
    long sum(Variable variable);

    /** The exact counts, for evaluators. */
    static Counts exact(Map<String, ResponseCounts> counts) {
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                ResponseCounts of = counts.get(variable.key());
                return DisclosedNumber.of(categories.stream()
                        .mapToInt(Objects.requireNonNull(of)::people)
                        .sum());
            }

            @Override
            public long sum(Variable variable) {
                return Objects.requireNonNull(counts.get(variable.key())).sum();
            }
        };
    }

    /** The overall counts with disclosure control. */
    static Counts controlled(Disclosure<Variable, Dimension> disclosure) {
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                return categories.contains(Category.NOT_SHOWN)
                        ? disclosure.notAsked(variable)
                        : disclosure.whole(variable).people(categories);
            }

            @Override
            public long sum(Variable variable) {
                return disclosure.sum(variable);
            }
        };
    }

    /** The counts of one group with disclosure control. */
    static Counts of(Disclosure<Variable, Dimension> disclosure, List<Dimension> dimensions, List<String> group) {
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                return disclosure.people(variable, dimensions, group, categories);
            }

            @Override
            public long sum(Variable variable) {
                return disclosure.sum(variable, dimensions, group);
            }
        };
    }

    /** The counts as they may leave the service: below ten suppressed, the rest rounded to five. */
    default Counts published() {
        Counts source = this;
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                return PublicationRule.apply(source.people(variable, categories));
            }

            @Override
            public long sum(Variable variable) {
                return source.sum(variable);
            }
        };
    }
}
