package org.preventionportal.disclosure;

/** Names who reads numbers about people: those who may read results, or everybody who gets a report or an export. */
public enum DisclosureLevel {
    RESULTS(5, SuppressionReason.FEWER_THAN_FIVE),
    PUBLISHED(10, SuppressionReason.FEWER_THAN_TEN);

    private final int minGroup;
    private final SuppressionReason reason;

    DisclosureLevel(int minGroup, SuppressionReason reason) {
        this.minGroup = minGroup;
        this.reason = reason;
    }

    /** A group of fewer people is merged with others. */
    public int minGroup() {
        return minGroup;
    }

    public SuppressionReason reason() {
        return reason;
    }
}
