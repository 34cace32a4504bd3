package org.preventionportal.audit;

import java.time.Instant;

/**
 * Takes the place of the first entries of a chain, which were deleted.
 *
 * @param sequence the last entry that was deleted
 * @param hash its hash, which the next entry has as that of its predecessor
 * @param before all entries from before that time were deleted, those of other chains, too
 */
record PurgedEntries(String chain, long sequence, String hash, Instant before) {}
