package org.preventionportal.disclosure;

/**
 * The rule for what is exported or published: below ten hidden, the rest rounded to five, as NHS England does; stricter of
 * sums that cannot be looked into.
 */
public final class PublicationRule {

    private static final int FEWEST = 10;
    private static final int FEWEST_IN_STEPS = 20;
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
    public static Figure ofSteps(long steps) {
        return steps < FEWEST_IN_STEPS ? new Suppressed(SuppressionReason.PUBLISHED) : Figure.of((double) steps);
    }

    public static Figure apply(Figure people) {
        if (people instanceof Shown shown) {
            return shown.value() < FEWEST
                    ? new Suppressed(SuppressionReason.PUBLISHED)
                    : Figure.of((double) inSteps(Math.round(shown.value())));
        }
        return people;
    }
}
