package org.preventionportal.platform.mongodb;

import org.jspecify.annotations.Nullable;

/** Marks what a client creates under an idempotency key, from which its id is made. */
public interface Keyed {

    /** Digest of the request that made it; null for what no client made. */
    @Nullable
    String fingerprint();
}
