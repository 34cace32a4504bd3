package org.preventionportal.evidence.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Patch;

/**
 * Holds what is recorded about a source and what it said. Without consent nothing of what it said is stored.
 *
 * @param sourceCode a code that is the same for all evidence from one source, so that people are counted and not
 *     interviews; empty after a withdrawal
 * @param sourceKind null if the source works for the programme, or the kind is unknown
 * @param region null if it is unknown
 * @param summary null without consent
 * @param excerpts the words of the source
 */
record EvidenceContent(
        EvidenceKind kind,
        EvidenceConsent consent,
        String sourceCode,
        @Nullable PartnerKind sourceKind,
        @Nullable Region region,
        LocalDate date,
        String title,
        @Nullable String summary,
        List<String> excerpts,
        List<String> outcomeIds) {

    EvidenceContent {
        sourceCode = sourceCode.strip().toUpperCase(Locale.ROOT);
        title = title.strip();
        summary = Patch.stripToNull(summary);
        excerpts = excerpts.stream().map(String::strip).toList();
        outcomeIds = outcomeIds.stream().distinct().toList();
    }

    /** @throws Refusal if the day has not come, or what is stored does not fit the consent of the source */
    void requireConsistent(LocalDate today) {
        Refusal.checkAll(
                Refusal.given(date, day -> requireDay(day, today)),
                Refusal.given(consent, _ -> requireSummary()),
                this::requireExcerpts);
    }

    private static void requireDay(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw refused("date", ErrorCode.OUT_OF_RANGE, "The date must be today or in the past.");
        }
    }

    private void requireSummary() {
        if (consent != EvidenceConsent.NONE && summary == null) {
            throw refused("summary", ErrorCode.REQUIRED, "Enter a summary.");
        }
        if (consent == EvidenceConsent.NONE && summary != null) {
            throw refused("summary", ErrorCode.NOT_ALLOWED, "Delete the summary: the source has not agreed to it.");
        }
    }

    private void requireExcerpts() {
        if (consent == EvidenceConsent.NONE && !excerpts.isEmpty()) {
            throw refused("excerpts", ErrorCode.NOT_ALLOWED, "Delete the excerpts: the source has not agreed to them.");
        }
    }

    private static Refusal refused(String field, ErrorCode code, String message) {
        return new Refusal(UserError.input("content." + field, code, message));
    }

    EvidenceContent withOutcomes(List<String> supported) {
        return new EvidenceContent(
                kind, consent, sourceCode, sourceKind, region, date, title, summary, excerpts, supported);
    }

    /** Returns what is left after a withdrawal: what and of which day it was, and nothing of the source. */
    EvidenceContent withoutSource() {
        return new EvidenceContent(kind, EvidenceConsent.NONE, "", null, null, date, title, null, List.of(), List.of());
    }

    /** Whether the source has agreed to less than before, or something that it said is no longer stored. */
    boolean withdrawsFrom(EvidenceContent before) {
        return consent.compareTo(before.consent) < 0
                || (before.summary != null && !before.summary.equals(summary))
                || !excerpts.containsAll(before.excerpts);
    }

    boolean isQuotable() {
        return consent == EvidenceConsent.QUOTABLE;
    }

    /** Returns the keys of the excerpts that may be quoted. They do not show which excerpts are of one source. */
    List<String> quoteKeys(EvidenceId item) {
        return isQuotable()
                ? excerpts.stream()
                        .map(excerpt -> EvidenceQuote.key(item, excerpt))
                        .toList()
                : List.of();
    }
}
