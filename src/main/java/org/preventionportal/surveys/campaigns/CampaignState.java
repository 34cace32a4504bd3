package org.preventionportal.surveys.campaigns;

/** How far a campaign has come; see the schema. */
public enum CampaignState {
    PLANNED,
    OPEN,
    PAUSED,
    CLOSED;

    /** Whether there are links that lead to it. */
    public boolean isRunning() {
        return this == OPEN || this == PAUSED;
    }
}
