package org.preventionportal.surveys.results;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.questionnaires.Dimension;

/** Counts the people in categories of a variable, as exactly as readers may know. */
interface Counts {

    /** Everything is suppressed. */
    Counts NOTHING = new Counts() {
        @Override
        public DisclosedNumber people(Variable variable, Set<String> categories) {
            return DisclosedNumber.tooFew();
        }

        @Override
        public DisclosedNumber sum(Variable variable) {
            return DisclosedNumber.tooFew();
        }
    };

    DisclosedNumber people(Variable variable, Set<String> categories);

    /** The sum of the numbers that were answered. Call it only if the number of people is disclosed. */
    DisclosedNumber sum(Variable variable);

    private static DisclosedNumber disclosed(OptionalLong sum) {
        return sum.isPresent() ? DisclosedNumber.of((double) sum.getAsLong()) : DisclosedNumber.tooFew();
    }

    /** The overall counts. */
    static Counts at(DisclosureLevel level, Disclosure<Variable, Dimension> disclosure) {
        return controlled(disclosure).to(level);
    }

    private static Counts controlled(Disclosure<Variable, Dimension> disclosure) {
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                return categories.contains(Category.NOT_SHOWN)
                        ? disclosure.notAsked(variable)
                        : disclosure.whole(variable).people(categories);
            }

            @Override
            public DisclosedNumber sum(Variable variable) {
                return disclosed(disclosure.sum(variable));
            }
        };
    }

    /** The counts of one group. */
    static Counts of(
            DisclosureLevel level,
            Disclosure<Variable, Dimension> disclosure,
            List<Dimension> dimensions,
            List<String> group) {
        DisclosedNumber size = disclosure.people(Variable.POPULATION, dimensions, group, Set.of(Category.EVERYBODY));
        boolean isLarge = size.number().orElse(0) >= disclosure.minGroup();
        return (isLarge ? of(disclosure, dimensions, group) : NOTHING).to(level);
    }

    private static Counts of(
            Disclosure<Variable, Dimension> disclosure, List<Dimension> dimensions, List<String> group) {
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                return disclosure.people(variable, dimensions, group, categories);
            }

            @Override
            public DisclosedNumber sum(Variable variable) {
                return disclosed(disclosure.sum(variable, dimensions, group));
            }
        };
    }

    /** The same counts, as far as the others show theirs. */
    default Counts ifShownBy(Counts others) {
        Counts source = this;
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                DisclosedNumber other = others.people(variable, categories);
                return other.isSuppressed() ? other : source.people(variable, categories);
            }

            @Override
            public DisclosedNumber sum(Variable variable) {
                DisclosedNumber other = others.sum(variable);
                return other.isSuppressed() ? other : source.sum(variable);
            }
        };
    }

    /** Gives the reason that applies to these readers. */
    default Counts to(DisclosureLevel level) {
        Counts source = this;
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                return reasoned(source.people(variable, categories));
            }

            @Override
            public DisclosedNumber sum(Variable variable) {
                return reasoned(source.sum(variable));
            }

            private DisclosedNumber reasoned(DisclosedNumber number) {
                return number.isSuppressed() ? DisclosedNumber.suppressed(level.reason()) : number;
            }
        };
    }
}
