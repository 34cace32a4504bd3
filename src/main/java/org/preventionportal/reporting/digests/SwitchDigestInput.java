package org.preventionportal.reporting.digests;

/** @param on whether it is to come from now on */
record SwitchDigestInput(Digest digest, boolean on) {}
