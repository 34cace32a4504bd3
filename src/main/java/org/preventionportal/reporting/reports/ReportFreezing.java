package org.preventionportal.reporting.reports;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.disclosure.Shown;
import org.preventionportal.disclosure.Suppressed;
import org.preventionportal.platform.BadRequest;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report was when it was frozen. It is kept as text with a digest, so that a later release, which may know other
 * fields, says the same, and a change in the database is seen. Everybody who has the text can check the digest.
 *
 * @param text a {@link FrozenReport} in JSON; null where it was not loaded, as in lists
 * @param seal SHA-256 of the text's UTF-8, in hexadecimal
 */
record ReportFreezing(
        Instant at,
        PersonId by,
        boolean reachIsRoundedOnce,
        @Nullable String text,
        String seal) {

    private static final int MOST_LETTERS = 4_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .addMixIn(Figure.class, ToldOrNot.class)
            .build();

    /** A number has a value, or a reason for which it is kept back. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(Shown.class), @JsonSubTypes.Type(Suppressed.class)})
    private interface ToldOrNot {}

    /** @throws Refusal where it is more than one document holds */
    static ReportFreezing of(FrozenReport report, PersonId by) {
        String text = JSON.writeValueAsString(report);
        if (text.length() > MOST_LETTERS) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "This is too much for one report. Tell some of it in another report."));
        }
        return new ReportFreezing(
                report.frozenAt(), by, report.reachIsRoundedOnce(), text, DigestUtils.sha256Hex(text));
    }

    /**
     * @throws BadRequest where it was not loaded
     * @throws BrokenSeal where it is not any more what was frozen
     */
    SealedReport open() {
        if (text == null) {
            throw new BadRequest("Ask for what is in a report of one report at a time, by its id.");
        }
        if (!DigestUtils.sha256Hex(text).equals(seal)) {
            throw new BrokenSeal();
        }
        return new SealedReport(JSON.readValue(text, FrozenReport.class), text, seal);
    }
}
