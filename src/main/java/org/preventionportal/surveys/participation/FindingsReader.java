package org.preventionportal.surveys.participation;

import org.preventionportal.platform.Id;

/** Names a person who was asked, and the report that says what came of it. */
record FindingsReader(ParticipationId participation, String reportId) implements Id {

    static final String PREFIX = "fnd_";

    private static final String SEPARATOR = ".";

    static FindingsReader of(String value) {
        int end = value.indexOf(SEPARATOR);
        return new FindingsReader(
                new ParticipationId(value.substring(PREFIX.length(), end)), value.substring(end + SEPARATOR.length()));
    }

    /** How all begin that name this person. */
    static String prefix(ParticipationId participation) {
        return PREFIX + participation + SEPARATOR;
    }

    @Override
    public String value() {
        return prefix(participation) + reportId;
    }
}
