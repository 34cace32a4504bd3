package org.preventionportal.reporting.digests;

/** @param on whether it is to come from now on */
record UpdateDigestSubscriptionInput(Digest digest, boolean isSubscribed) {}
