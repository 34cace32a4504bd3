package org.preventionportal.surveys.participation;

import org.preventionportal.platform.Id;

/** Names a person who was asked, and the report that says what came of it. */
record FindingsReader(String reportId, ParticipationId participation) implements Id {

    static final String PREFIX = "fnd_";

    private static final String SEPARATOR = ".";

    static FindingsReader of(String value) {
        int end = value.indexOf(SEPARATOR);
        return new FindingsReader(
                value.substring(PREFIX.length(), end), new ParticipationId(value.substring(end + SEPARATOR.length())));
    }

    @Override
    public String value() {
        return PREFIX + reportId + SEPARATOR + participation;
    }
}
