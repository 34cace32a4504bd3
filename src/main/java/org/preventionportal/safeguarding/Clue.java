package org.preventionportal.safeguarding;

import java.util.EnumSet;
import java.util.Set;

/**
 * Lists what makes it more or less likely that a text identifies a child. The weights are those of a logistic
 * regression, which ClueWeightsTests computes: it prints them if sentences or clues have changed.
 */
enum Clue {
    PRONOUN(0.98),
    WELSH_PRONOUN(0.23),
    KIN(0.54),
    CHILD_WORD(-0.29),
    DEFINITE_CHILD(1.00),
    INDEFINITE_CHILD(-0.27),
    NEAR_CHILD(0.43),
    AGE(1.19),
    BARE_AGE(0.52),
    BIRTH(-0.19),
    CARE(0.20),
    HARM(0.09),
    SINGLED_OUT(-0.69),
    GIVEN_NAME(0.96),
    FULL_NAME(1.52),
    PERHAPS_NAME,
    INITIALS,
    COLLEAGUE_NAME(0.03),
    QUOTED_NAME,
    SCHOOL,
    LIVING(0.93),
    ADDRESS(-0.23),
    POSTCODE(0.42),
    MOBILE(-0.40),
    LANDLINE(-0.55),
    EMAIL(0.10),
    PLATFORM(0.25),
    USER_NAME,
    PLATFORM_USER(0.29),
    DATE(-0.78),
    NUMBER_WORD(0.58),
    REFERENCE(0.23),
    VEHICLE,
    COLLEAGUE(-0.45),
    COLLEAGUE_WORD(-1.04),
    GROUP(-0.82),
    AGE_RANGE(-0.83),
    WORK_THING(-1.50),
    MONEY(-0.79),
    HYPOTHETICAL(-0.19),
    FICTION(-1.90);

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
