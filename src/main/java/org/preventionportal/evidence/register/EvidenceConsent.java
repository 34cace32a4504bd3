package org.preventionportal.evidence.register;

/** States what a source has agreed to. */
enum EvidenceConsent {
    NONE,
    INTERNAL,
    QUOTABLE
}
