package org.preventionportal.evidence.register;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.graphql.Ids;

/**
 * Holds an excerpt that may be quoted.
 *
 * @param key changes with the words, so that nobody quotes what the source has not agreed to
 * @param kind null if too few sources share it
 * @param kindFamily the family of kinds of evidence in English; null unless it is said instead of the kind
 * @param sourceKind null if too few sources share it
 * @param sourceFamily the family of kinds of organisation in English; null unless it is said instead of the kind
 * @param region null if too few sources share it
 * @param partOfCountry in English; null unless it is said instead of the region
 */
public record EvidenceQuote(
        String key,
        String text,
        @Nullable EvidenceKind kind,
        @Nullable String kindFamily,
        @Nullable PartnerKind sourceKind,
        @Nullable String sourceFamily,
        @Nullable Region region,
        @Nullable String partOfCountry) {

    static String key(EvidenceId item, String excerpt) {
        return Ids.ofKey("", item, excerpt);
    }
}
