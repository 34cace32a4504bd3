package org.preventionportal.evidence.register;

/** Lists the kinds of evidence. */
public enum EvidenceKind {
    STAFF_INTERVIEW,
    STAKEHOLDER_INTERVIEW,
    EMAIL_FEEDBACK,
    OBSERVATION,
    DOCUMENT;

    /** The name of the family of kinds in English. */
    String family() {
        return switch (this) {
            case STAFF_INTERVIEW, STAKEHOLDER_INTERVIEW -> "Interview";
            case EMAIL_FEEDBACK, OBSERVATION, DOCUMENT -> "Email, observation or document";
        };
    }
}
