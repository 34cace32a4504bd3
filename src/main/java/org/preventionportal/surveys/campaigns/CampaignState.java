package org.preventionportal.surveys.campaigns;

/** Names whether a campaign has opened and takes answers. The schema describes the values. */
public enum CampaignState {
    PLANNED,
    OPEN,
    PAUSED,
    CLOSED;

    /** Whether the campaign has opened and is not over: only then do survey links exist. */
    public boolean isRunning() {
        return this == OPEN || this == PAUSED;
    }
}
