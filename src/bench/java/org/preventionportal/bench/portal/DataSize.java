package org.preventionportal.bench.portal;

/**
 * Says how much is loaded.
 *
 * @param responses to the survey, besides the one that is read
 */
public record DataSize(int tasks, int partners, int responses) {

    private static final int TASKS_OF_A_PARTNER = 50;
    private static final int MIN_PARTNERS = 20;
    private static final int MAX_RESPONSES = 50_000;

    /** Partners and responses that go with so many tasks. */
    public static DataSize inProportion(int tasks) {
        return new DataSize(
                tasks, Math.max(MIN_PARTNERS, tasks / TASKS_OF_A_PARTNER), Math.min(MAX_RESPONSES, tasks / 2));
    }

    @Override
    public String toString() {
        String rest = responses == 0 ? "" : ", %,d survey responses".formatted(responses);
        return "%,d tasks, %,d partners".formatted(tasks, partners) + rest;
    }
}
