package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.PublicationRule;
import org.preventionportal.surveys.questionnaires.Dimension;

/** How many people are in which categories of a variable, as far as whoever asks may know. */
interface Counts {

    DisclosedNumber people(Variable variable, Set<String> categories);

    /** The sum of the numbers that were answered; asked for only where the people are told. */
    long sum(Variable variable);

    /** As it is, for those who are entitled to the answers. */
    static Counts exact(Map<String, ResponseCounts> tallies) {
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                ResponseCounts counts = tallies.get(variable.key());
                return DisclosedNumber.of(categories.stream()
                        .mapToInt(Objects.requireNonNull(counts)::people)
                        .sum());
            }

            @Override
            public long sum(Variable variable) {
                return Objects.requireNonNull(tallies.get(variable.key())).sum();
            }
        };
    }

    /** Over all. */
    static Counts controlled(Disclosure disclosure) {
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                return categories.contains(Category.NOT_SHOWN)
                        ? disclosure.notAsked(variable)
                        : disclosure.whole(variable).people(categories);
            }

            @Override
            public long sum(Variable variable) {
                return disclosure.counts(variable).sum();
            }
        };
    }

    /** Of one group. */
    static Counts of(Disclosure disclosure, List<Dimension> dimensions, List<String> group) {
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                return disclosure
                        .table(variable, dimensions)
                        .map(table -> table.people(group, categories))
                        .orElseGet(DisclosedNumber::tooFew);
            }

            @Override
            public long sum(Variable variable) {
                return disclosure.table(variable, dimensions).orElseThrow().sum(group);
            }
        };
    }

    /** As it may leave the service: nothing below ten, the rest rounded to fives. */
    default Counts published() {
        Counts exact = this;
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                return PublicationRule.apply(exact.people(variable, categories));
            }

            @Override
            public long sum(Variable variable) {
                return exact.sum(variable);
            }
        };
    }
}
