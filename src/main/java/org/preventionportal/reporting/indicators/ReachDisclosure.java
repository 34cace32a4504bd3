package org.preventionportal.reporting.indicators;

import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.PublicationRule;

/** In which form sums of people reached are told. */
enum ReachDisclosure {
    /** To those who see each task with its people. */
    AS_RECORDED {
        @Override
        DisclosedNumber of(long people, long inSteps, long figures) {
            return DisclosedNumber.of((double) people);
        }
    },

    /** Nothing in steps of five can be a few people, or nobody. */
    IN_STEPS {
        @Override
        DisclosedNumber of(long people, long inSteps, long figures) {
            return inSteps == 0 ? DisclosedNumber.tooFew() : DisclosedNumber.of((double) inSteps);
        }
    },

    /** As they may leave the service. */
    PUBLISHED_IN_STEPS {
        @Override
        DisclosedNumber of(long people, long inSteps, long figures) {
            return PublicationRule.ofSteps(inSteps);
        }
    },

    /**
     * As they may leave the service where a manager answers for it: a sum of many figures, rounded once, tells next to
     * nothing of any of them, even beside the sum of steps.
     */
    PUBLISHED_ROUNDED_ONCE {
        @Override
        DisclosedNumber of(long people, long inSteps, long figures) {
            return figures < MANY
                    ? PUBLISHED_IN_STEPS.of(people, inSteps, figures)
                    : PublicationRule.apply(DisclosedNumber.of((double) people));
        }
    };

    private static final int MANY = 50;

    /**
     * @param people the sum as recorded
     * @param inSteps the sum of figures rounded one by one
     * @param figures of how many it is the sum; 0 for what is not to be rounded once
     */
    abstract DisclosedNumber of(long people, long inSteps, long figures);
}
