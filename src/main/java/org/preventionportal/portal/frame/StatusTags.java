package org.preventionportal.portal.frame;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the colour of a state's tag. The label says the state too, so nobody depends on the colour. */
@Component
public class StatusTags {

    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("DRAFT", "grey"),
            Map.entry("REQUESTED", "blue"),
            Map.entry("INFORMATION_REQUESTED", "yellow"),
            Map.entry("DEFERRED", "purple"),
            Map.entry("ACCEPTED", "turquoise"),
            Map.entry("IN_PROGRESS", "light-blue"),
            Map.entry("COMPLETED", "green"),
            Map.entry("OVERDUE", "red"),
            Map.entry("MET", "green"),
            Map.entry("MET_LATE", "orange"),
            Map.entry("PROPOSED", "yellow"),
            Map.entry("CONFIRMED", "green"),
            Map.entry("OUT_OF_DATE", "orange"),
            Map.entry("OPEN", "green"),
            Map.entry("PAUSED", "yellow"),
            Map.entry("PUBLISHED", "green"),
            Map.entry("IN_REVIEW", "light-blue"),
            Map.entry("SCHEDULED", "turquoise"),
            Map.entry("VERIFIED", "green"),
            Map.entry("DISPUTED", "red"),
            Map.entry("AWAITED", "yellow"),
            Map.entry("PENDING", "yellow"),
            Map.entry("SUSPENDED", "red"),
            Map.entry("READING", "light-blue"),
            Map.entry("INTERRUPTED", "red"),
            Map.entry("DONE", "green"),
            Map.entry("REFUSED", "yellow"),
            Map.entry("DENIED", "red"),
            Map.entry("FAILED", "red"));

    public String colour(@Nullable Object state) {
        return "govuk-tag--" + COLOURS.getOrDefault(String.valueOf(state), "grey");
    }
}
