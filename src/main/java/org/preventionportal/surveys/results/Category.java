package org.preventionportal.surveys.results;

/** What a ballot says on a question beside the choices of it; no choice can be called like these. */
final class Category {

    static final String SKIPPED = "#skipped";
    static final String NOT_SHOWN = "#not-shown";
    static final String ANSWERED = "#answered";
    /** Of a multiple choice exactly one answer, or more than one: how many gave more follows from the sum of all choices. */
    static final String ONE = "#one";

    static final String SEVERAL = "#several";
    static final String CHOSEN = "#chosen";
    static final String NOT_CHOSEN = "#not-chosen";
    static final String EVERYBODY = "#everybody";

    private Category() {}
}
