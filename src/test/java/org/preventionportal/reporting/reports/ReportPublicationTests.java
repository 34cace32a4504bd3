package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.SuppressionReason;

/** Tests that a report published by an earlier release can still be read. */
class ReportPublicationTests {

    private static ReportPublication of(String text, String checksum) {
        return new ReportPublication(
                Instant.parse("2026-11-25T14:00:00Z"), new PersonId("a-person"), false, text, checksum);
    }

    private static String sample() throws IOException {
        try (var file = Objects.requireNonNull(
                ReportPublicationTests.class.getResourceAsStream("/reports/published-2026-11.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aReportOfAnEarlierReleaseIsReadAndWrittenWithTheSameContent() throws IOException {
        PublishedReport report =
                of(sample(), DigestUtils.sha256Hex(sample())).open().report();

        assertThat(report.filter().scope().region()).isEqualTo(Region.WALES);
        ReportSection section = report.content().sections().getFirst();
        var number = Objects.requireNonNull(
                Objects.requireNonNull(section.indicators().getFirst().indicator())
                        .rows()
                        .getFirst()
                        .number());
        assertThat(number.amount()).isEqualTo(DisclosedNumber.of(40));
        assertThat(number.estimated()).isEqualTo(DisclosedNumber.suppressed(SuppressionReason.FEWER_THAN_TEN));
        assertThat(section.quotes().getFirst().text()).isEqualTo("More time.");
        assertThat(section.caseStudies().getFirst().sections().getFirst().heading())
                .isEqualTo("What changed");
        assertThat(section.kind()).isEqualTo(ReportSectionKind.OTHER);
        assertThat(ReportPublication.of(report, new PersonId("a-person")).open().report())
                .isEqualTo(report);
    }

    @Test
    void aReportIsParsedOnce() throws IOException {
        String checksum = DigestUtils.sha256Hex(sample());

        assertThat(of(sample(), checksum).open().report())
                .isSameAs(of(sample(), checksum).open().report());
    }

    @Test
    void aReportThatDoesNotMatchItsChecksumIsNotOpened() throws IOException {
        String checksum = DigestUtils.sha256Hex(sample());
        ReportPublication changed = of(sample().replace("40.0", "45.0"), checksum);

        assertThatThrownBy(changed::open).isInstanceOf(ChecksumMismatch.class);
        assertThat(of(sample(), checksum).open().checksum()).isEqualTo(checksum);
        assertThatThrownBy(changed::open).isInstanceOf(ChecksumMismatch.class);
    }
}
