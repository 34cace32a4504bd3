package org.preventionportal.reporting.digests;

/** Says whether a person receives a digest. */
record DigestSubscription(Digest digest, boolean isSubscribed) {}
