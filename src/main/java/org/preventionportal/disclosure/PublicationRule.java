package org.preventionportal.disclosure;

/**
 * The rule for what is exported or published: below ten hidden, the rest rounded to five, as NHS England does; stricter of
 * sums that cannot be looked into.
 */
public final class PublicationRule {

    private static final int MIN_PEOPLE = 10;
    private static final int MIN_PEOPLE_IN_STEPS = 20;
    private static final int ROUNDED_TO = 5;

    private PublicationRule() {}

    /** To the nearest five. */
    public static long inSteps(long people) {
        return ROUNDED_TO * Math.floorDiv(people + ROUNDED_TO / 2, ROUNDED_TO);
    }

    /**
     * A sum of figures that were each rounded to five. From twenty on it is surely of ten people or more: a figure of five
     * may be of three people, and four of these are twelve. It depends on nothing but the sum, so it tells no more.
     */
    public static DisclosedNumber ofSteps(long steps) {
        return steps < MIN_PEOPLE_IN_STEPS
                ? DisclosedNumber.suppressed(SuppressionReason.PUBLISHED)
                : DisclosedNumber.of(steps);
    }

    public static DisclosedNumber apply(DisclosedNumber people) {
        Double value = people.value();
        if (value == null) {
            return people;
        }
        return value < MIN_PEOPLE
                ? DisclosedNumber.suppressed(SuppressionReason.PUBLISHED)
                : DisclosedNumber.of(inSteps(Math.round(value)));
    }
}
