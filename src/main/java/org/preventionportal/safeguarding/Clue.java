package org.preventionportal.safeguarding;

import java.util.EnumSet;
import java.util.Set;

/**
 * Lists what makes it more or less likely that a text identifies a child. The weights are those of a logistic
 * regression, which ClueWeightsTests computes: it prints them if sentences or clues have changed.
 */
enum Clue {
    PRONOUN(1.66),
    WELSH_PRONOUN(0.40),
    KIN(1.04),
    CHILD_WORD(0.49),
    DEFINITE_CHILD(1.18),
    INDEFINITE_CHILD(-0.22),
    NEAR_CHILD(0.70),
    AGE(0.55),
    BARE_AGE(0.70),
    BIRTH(-0.55),
    CARE(0.34),
    HARM(0.70),
    SINGLED_OUT(-0.03),
    GIVEN_NAME(1.75),
    FULL_NAME(1.30),
    PERHAPS_NAME,
    INITIALS,
    COLLEAGUE_NAME(0.15),
    QUOTED_NAME,
    SCHOOL,
    LIVING(0.68),
    ADDRESS(-0.37),
    POSTCODE(-0.10),
    MOBILE(-0.33),
    LANDLINE(-0.51),
    EMAIL(-0.37),
    PLATFORM(0.23),
    USER_NAME,
    PLATFORM_USER(-0.10),
    DATE(-1.13),
    NUMBER_WORD(-0.11),
    REFERENCE(-0.07),
    VEHICLE,
    COLLEAGUE(-0.45),
    COLLEAGUE_WORD(-1.01),
    GROUP(-1.15),
    AGE_RANGE(-0.46),
    WORK_THING(-1.07),
    MONEY(-0.60),
    HYPOTHETICAL(-1.16),
    FICTION(-1.23);

    /** What a text about a child has. */
    static final Set<Clue> OF_CHILD =
            EnumSet.of(PRONOUN, WELSH_PRONOUN, KIN, CHILD_WORD, CARE, HARM, BIRTH, AGE, NEAR_CHILD, SINGLED_OUT);

    /** What a text about one certain child has. */
    static final Set<Clue> OF_ONE = EnumSet.of(PRONOUN, KIN, DEFINITE_CHILD, AGE, BIRTH);

    /** What identifies one person. */
    static final Set<Clue> IDENTIFIERS = EnumSet.of(
            GIVEN_NAME,
            FULL_NAME,
            INITIALS,
            COLLEAGUE_NAME,
            QUOTED_NAME,
            SCHOOL,
            ADDRESS,
            POSTCODE,
            MOBILE,
            LANDLINE,
            EMAIL,
            USER_NAME,
            DATE,
            REFERENCE,
            VEHICLE);

    /** What does so if the text is about one child. */
    static final Set<Clue> PERHAPS_IDENTIFIERS = EnumSet.of(PERHAPS_NAME, SINGLED_OUT, PLATFORM, NUMBER_WORD);

    private final double weight;
    private final boolean isWeighed;

    Clue(double weight) {
        this.weight = weight;
        this.isWeighed = true;
    }

    /** Only matters as an identifier: it has no weight of its own. */
    Clue() {
        this.weight = 0;
        this.isWeighed = false;
    }

    boolean isWeighed() {
        return isWeighed;
    }

    double weight() {
        return weight;
    }
}
