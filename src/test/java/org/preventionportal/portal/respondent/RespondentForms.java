package org.preventionportal.portal.respondent;

/** Knows what forms of respondents carry, for tests that send one without its page. */
public final class RespondentForms {

    private RespondentForms() {}

    /** The value of the field {@code link} on pages that are shown for a link. */
    public static String link(String token) {
        return new SurveyLink(token, "").fingerprint();
    }
}
