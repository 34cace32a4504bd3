package org.preventionportal.safeguarding;

import java.util.EnumSet;
import java.util.Set;

/**
 * Lists what makes it more or less likely that a text identifies a child. The weights are those of a logistic
 * regression, which ClueWeightsTests computes: it prints them if sentences or clues have changed.
 */
enum Clue {
    PRONOUN(0.78),
    WELSH_PRONOUN(0.19),
    KIN(0.48),
    CHILD_WORD(-0.19),
    DEFINITE_CHILD(0.90),
    INDEFINITE_CHILD(-0.30),
    NEAR_CHILD(0.50),
    AGE(1.21),
    BARE_AGE(0.55),
    BIRTH(-0.29),
    CARE(0.25),
    HARM(0.01),
    SINGLED_OUT(-0.48),
    GIVEN_NAME(0.88),
    FULL_NAME(1.62),
    PERHAPS_NAME,
    INITIALS,
    COLLEAGUE_NAME(0.06),
    QUOTED_NAME,
    SCHOOL,
    LIVING(0.97),
    ADDRESS(-0.27),
    POSTCODE(0.38),
    MOBILE(-0.40),
    LANDLINE(-0.56),
    EMAIL(0.26),
    PLATFORM(0.28),
    USER_NAME,
    PLATFORM_USER(0.17),
    DATE(-0.64),
    NUMBER_WORD(0.62),
    REFERENCE(0.28),
    VEHICLE,
    COLLEAGUE(-0.38),
    COLLEAGUE_WORD(-1.18),
    GROUP(-0.84),
    AGE_RANGE(-0.79),
    WORK_THING(-1.49),
    MONEY(-0.79),
    HYPOTHETICAL(-0.12),
    FICTION(-1.39);

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
