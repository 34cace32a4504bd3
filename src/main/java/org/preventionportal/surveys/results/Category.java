package org.preventionportal.surveys.results;

/** Names the categories of a question beside its choices. No choice can have a key that starts with "#". */
final class Category {

    static final String SKIPPED = "#skipped";
    static final String NOT_SHOWN = "#not-shown";
    static final String ANSWERED = "#answered";
    /** Exactly one choice of a multiple choice. It is counted apart because the sum of all choices discloses how many picked several. */
    static final String ONE = "#one";

    static final String SEVERAL = "#several";
    static final String CHOSEN = "#chosen";
    static final String NOT_CHOSEN = "#not-chosen";
    static final String EVERYBODY = "#everybody";

    private Category() {}
}
