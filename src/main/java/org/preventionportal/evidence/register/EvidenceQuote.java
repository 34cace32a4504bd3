package org.preventionportal.evidence.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.evidence.register.SourceAttributions.Recorded;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.results.Attributions.Author;

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

    /** The words alone, which say nothing about their source. */
    public EvidenceQuote withoutAttribution() {
        return new EvidenceQuote(key, text, null, null, null, null, null, null);
    }

    /** Leaves out what is not true of the source, after a mistake was corrected. */
    EvidenceQuote asFarAsTrueOf(Recorded source) {
        Author families = source.author().families();
        return new EvidenceQuote(
                key,
                text,
                ifTrue(kind, source.kind()),
                ifTrue(kindFamily, source.kind().family()),
                ifTrue(sourceKind, source.sourceKind()),
                ifTrue(sourceFamily, families.organisationFamily().orElse(null)),
                ifTrue(region, source.region()),
                ifTrue(partOfCountry, families.partOfCountry().orElse(null)));
    }

    private static <T> @Nullable T ifTrue(@Nullable T said, @Nullable T recorded) {
        return Objects.equals(said, recorded) ? said : null;
    }

    static String key(EvidenceId item, String excerpt) {
        return Ids.ofKey("", item, excerpt);
    }
}
