package org.preventionportal.reporting.digests;

/** Whether somebody gets a regular mail that they could have. */
record DigestChoice(Digest digest, boolean isOn) {}
