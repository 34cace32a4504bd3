package org.preventionportal.surveys.questionnaires;

/** Names the ways to answer a question. */
public enum QuestionKind {
    LIKERT,
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    FREE_TEXT,
    NUMBER;

    /** Whether an answer picks from choices. */
    public boolean isClosed() {
        return switch (this) {
            case LIKERT, SINGLE_CHOICE, MULTIPLE_CHOICE -> true;
            case FREE_TEXT, NUMBER -> false;
        };
    }

    /** Whether the author writes the choices. */
    public boolean hasOptions() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }
}
