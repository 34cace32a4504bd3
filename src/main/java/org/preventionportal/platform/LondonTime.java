package org.preventionportal.platform;

import java.time.ZoneId;

/** Names the time zone in which the programme's days begin and end. */
public final class LondonTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private LondonTime() {}
}
