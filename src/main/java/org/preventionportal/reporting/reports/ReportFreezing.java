package org.preventionportal.reporting.reports;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.preventionportal.access.PersonId;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.disclosure.Shown;
import org.preventionportal.disclosure.Suppressed;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report said when it was frozen. It is kept as text with a digest, so that neither a later release, which may know
 * other fields, nor a hand in the database changes it unseen.
 *
 * @param reachIsExact whether people reached were summed as recorded before they were rounded, or in steps of five
 * @param content in JSON
 * @param seal SHA-256 of the content's UTF-8, in hexadecimal
 */
record ReportFreezing(Instant at, PersonId by, boolean reachIsExact, String content, String seal) {

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

    static ReportFreezing of(ReportContent content, boolean reachIsExact, PersonId by) {
        String text = JSON.writeValueAsString(content);
        return new ReportFreezing(content.asOf(), by, reachIsExact, text, DigestUtils.sha256Hex(text));
    }

    /** @throws IllegalStateException where it is not any more what was frozen */
    ReportContent open() {
        if (!DigestUtils.sha256Hex(content).equals(seal)) {
            throw new IllegalStateException("The seal of a frozen report does not fit what it says.");
        }
        return JSON.readValue(content, ReportContent.class);
    }
}
