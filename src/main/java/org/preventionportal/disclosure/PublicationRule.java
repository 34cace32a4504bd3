package org.preventionportal.disclosure;

/**
 * Applies the rule for numbers that are exported or published: below ten suppressed, the rest rounded to five, as NHS
 * England does. The rule is stricter for sums of rounded numbers.
 */
public final class PublicationRule {

    private static final int MIN_PEOPLE = 10;
    private static final int MIN_PEOPLE_IN_STEPS = 20;
    private static final int ROUNDED_TO = 5;

    private PublicationRule() {}

    /** Rounds to the nearest five. */
    public static long inSteps(long people) {
        return ROUNDED_TO * Math.floorDiv(people + ROUNDED_TO / 2, ROUNDED_TO);
    }

    /**
     * Discloses a sum of numbers that were each rounded to five, if it is twenty or more. Then it is about at least ten
     * people: a five may stand for three people, and four fives for twelve. The decision depends only on the sum, so it
     * discloses nothing else.
     */
    public static DisclosedNumber ofSteps(long steps) {
        return steps < MIN_PEOPLE_IN_STEPS
                ? DisclosedNumber.suppressed(SuppressionReason.FEWER_THAN_TEN)
                : DisclosedNumber.of((double) steps);
    }

    public static DisclosedNumber apply(DisclosedNumber people) {
        Double value = people.value();
        if (value == null) {
            return people;
        }
        return value < MIN_PEOPLE
                ? DisclosedNumber.suppressed(SuppressionReason.FEWER_THAN_TEN)
                : DisclosedNumber.of((double) inSteps(Math.round(value)));
    }
}
