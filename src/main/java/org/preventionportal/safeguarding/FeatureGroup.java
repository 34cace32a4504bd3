package org.preventionportal.safeguarding;

/** Lists the groups of features. The more features a group has, the smaller is the value of each. */
enum FeatureGroup {
    BASE(0, 10),
    LENGTH(1, 0.3),
    MATCH(2, 1),
    WORD(3, 0.57),
    KIND(4, 0.7),
    TWO_SHAPES(5, 0.45),
    TWO_KINDS(6, 0.55),
    WORD_THEN_KIND(7, 0.39),
    KIND_THEN_WORD(8, 0.39),
    THREE_KINDS(9, 0.39),
    NEAR_KINDS(10, 0.32),
    BEFORE_PERSON(11, 0.32),
    AFTER_PERSON(12, 0.32),
    LETTERS(13, 0.22),
    KINDS_IN_TEXT(14, 0.4);

    private final int number;
    private final double value;

    FeatureGroup(int number, double value) {
        this.number = number;
        this.value = value;
    }

    int number() {
        return number;
    }

    double value() {
        return value;
    }
}
