package org.preventionportal.evidence.register;

/** Lists the kinds of evidence. */
public enum EvidenceKind {
    STAFF_INTERVIEW,
    STAKEHOLDER_INTERVIEW,
    EMAIL_FEEDBACK,
    OBSERVATION,
    DOCUMENT
}
