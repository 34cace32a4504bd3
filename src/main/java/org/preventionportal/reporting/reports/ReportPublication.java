package org.preventionportal.reporting.reports;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores a published report as text with a checksum. A later release, whose fields may differ, returns the same text,
 * and a change in the database is detected. Everybody who has the text can check the checksum.
 *
 * @param isReachRoundedOnce as in the {@link PublishedReport}
 * @param text a {@link PublishedReport} in JSON; null if it was not loaded, as in lists
 * @param checksum SHA-256 of the text in UTF-8, in hexadecimal
 */
record ReportPublication(
        Instant publishedAt,
        PersonId publishedBy,
        @Nullable Boolean isReachRoundedOnce,
        @Nullable String text,
        String checksum) {

    private static final int MAX_CHARACTERS = 4_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .addMixIn(DisclosedNumber.class, WithoutNulls.class)
            .addMixIn(PublishedReport.class, WithoutNulls.class)
            .build();

    /** A report is read more often than it is published, so it is not parsed each time. */
    private static final Cache<String, VerifiedReport> VERIFIED = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String checksum, VerifiedReport report) -> report.text().length())
            .build();

    /** Writes only the one of the two fields that a number has, and no mark of 0.9. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}

    /** @throws Refusal if the text is too long for one document */
    static ReportPublication of(PublishedReport report, PersonId actor) {
        String text = JSON.writeValueAsString(report);
        if (text.length() > MAX_CHARACTERS) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "This report is too long to publish. Move some sections to another report."));
        }
        return new ReportPublication(
                report.publishedAt(), actor, report.isReachRoundedOnce(), text, DigestUtils.sha256Hex(text));
    }

    boolean isRounded() {
        return isReachRoundedOnce != null;
    }

    /**
     * @throws BadRequest if the text was not loaded
     * @throws ChecksumMismatch if the text has been changed since the publication
     */
    VerifiedReport open() {
        if (text == null) {
            throw new BadRequest("Read one report at a time, by its id.");
        }
        VerifiedReport known = VERIFIED.getIfPresent(checksum);
        if (known != null && known.text().equals(text)) { // so this text matches the checksum, too
            return known;
        }
        if (!DigestUtils.sha256Hex(text).equals(checksum)) {
            throw new ChecksumMismatch();
        }
        var verified = new VerifiedReport(JSON.readValue(text, PublishedReport.class), text, checksum);
        VERIFIED.put(checksum, verified);
        return verified;
    }
}
