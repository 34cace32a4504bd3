package org.preventionportal.reporting.digests;

/** Whether somebody gets a regular mail that they could have. */
record DigestSubscription(Digest digest, boolean isSubscribed) {}
