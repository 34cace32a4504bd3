package org.preventionportal.platform.mongodb;

import org.jspecify.annotations.Nullable;

/** Something that a client creates under an idempotency key, which its id is made of. */
public interface Keyed {

    /** Digest of the request that made it; null for what no client made. */
    @Nullable
    String fingerprint();
}
