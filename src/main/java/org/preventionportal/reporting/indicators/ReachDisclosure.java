package org.preventionportal.reporting.indicators;

import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.PublicationRule;

/** Lists the ways in which sums of people reached are disclosed. */
enum ReachDisclosure {
    /** For callers who see each task with its people. */
    AS_RECORDED {
        @Override
        DisclosedNumber of(long people, long inSteps, long figures) {
            return DisclosedNumber.of((double) people);
        }
    },

    /** A sum of 0 in steps of five can be a few people, or nobody, so it is suppressed. */
    IN_STEPS {
        @Override
        DisclosedNumber of(long people, long inSteps, long figures) {
            return inSteps == 0 ? DisclosedNumber.tooFew() : DisclosedNumber.of((double) inSteps);
        }
    },

    /** For publication. */
    PUBLISHED_IN_STEPS {
        @Override
        DisclosedNumber of(long people, long inSteps, long figures) {
            return PublicationRule.ofSteps(inSteps);
        }
    },

    /**
     * For publication by a manager. A sum of many numbers that is rounded once discloses next to nothing about any of
     * them, even beside the sum of steps.
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
     * @param inSteps the sum of the numbers rounded one by one
     * @param figures how many numbers the sum consists of; 0 if it must not be rounded once
     */
    abstract DisclosedNumber of(long people, long inSteps, long figures);
}
