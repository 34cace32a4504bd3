package org.preventionportal.evidence.register;

/** States what a source has agreed to, from nothing to most. */
enum EvidenceConsent {
    NONE,
    INTERNAL,
    QUOTABLE
}
