package org.preventionportal.disclosure;

/** Names the categories of a question beside its choices. No choice can have a key that starts with "#". */
public final class Category {

    public static final String SKIPPED = "#skipped";
    public static final String NOT_SHOWN = "#not-shown";
    public static final String ANSWERED = "#answered";
    /**
     * Exactly one choice of a multiple choice. It is counted apart because the sum of all choices discloses how many
     * picked several.
     */
    public static final String ONE = "#one";

    public static final String SEVERAL = "#several";
    public static final String CHOSEN = "#chosen";
    public static final String NOT_CHOSEN = "#not-chosen";
    public static final String EVERYBODY = "#everybody";

    /** Several kinds of people of whom each is too few, and who do not make up a family that is large enough. */
    public static final String OTHER = "#other";

    private Category() {}
}
