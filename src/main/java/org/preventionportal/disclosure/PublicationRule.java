package org.preventionportal.disclosure;

/** The rule for what is exported or published: below ten hidden, the rest rounded to five, as NHS England does. */
public final class PublicationRule {

    private static final int FEWEST = 10;
    private static final int ROUNDED_TO = 5;

    private PublicationRule() {}

    public static Figure apply(Figure people) {
        if (people instanceof Shown shown) {
            return shown.value() < FEWEST
                    ? new Suppressed(SuppressionReason.PUBLISHED)
                    : Figure.of(ROUNDED_TO * Math.floor(shown.value() / ROUNDED_TO + 0.5));
        }
        return people;
    }
}
