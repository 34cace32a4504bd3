package org.preventionportal.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Forms with files that the container cannot read. The sender is to blame, and the page says so. */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class UnreadableUploadTests {

    private static final String DOCUMENTS = "/tasks/tsk_1/documents";
    private static final String PART =
            "--edge\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nwhat somebody typed";

    @Autowired
    private Given given;

    @Autowired
    private MeterRegistry registry;

    @Test
    void aFormWithoutABoundaryIsRefused(CapturedOutput log) {
        assertRefused("multipart/form-data", PART, 400, log);
    }

    @Test
    void aFormThatEndsTooEarlyIsRefused(CapturedOutput log) {
        assertRefused("multipart/form-data; boundary=edge", PART, 400, log);
    }

    @Test
    void aFormWithTooMuchTextIsRefused(CapturedOutput log) {
        assertRefused("multipart/form-data; boundary=edge", PART + "a".repeat(600_000) + "\r\n--edge--\r\n", 413, log);
    }

    private void assertRefused(String type, String body, int status, CapturedOutput log) {
        given.partnersOnly();
        double failed = failed();
        try (Visitor member = Visitor.arrives().signsIn(Account.PARTNER_NORTH)) {
            APIResponse answer = member.page()
                    .request()
                    .post(
                            DOCUMENTS,
                            RequestOptions.create()
                                    .setData(body.getBytes(StandardCharsets.UTF_8))
                                    .setMaxRedirects(0)
                                    .setHeader("Content-Type", type)
                                    .setHeader("Accept", "text/html")
                                    .setHeader("Sec-Fetch-Site", "same-origin"));
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text()).contains("Prevention Portal", "</html>").doesNotContain("what somebody typed");
        }
        assertThat(failed()).isEqualTo(failed);
        assertThat(log).doesNotContain("Unexpected failure", "ErrorPage", "what somebody typed");
    }

    private double failed() {
        return registry.get("portal.operations.failures")
                .tag("outcome", "failed")
                .counter()
                .count();
    }
}
