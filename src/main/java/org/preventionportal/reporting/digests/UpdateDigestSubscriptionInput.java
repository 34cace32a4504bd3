package org.preventionportal.reporting.digests;

/** @param isSubscribed whether to send the digest from now on */
record UpdateDigestSubscriptionInput(Digest digest, boolean isSubscribed) {}
