package org.preventionportal.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page of a running service that fails. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class FailedRequestsTests {

    private static final String TYPED = "what somebody typed";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private RequestMappingInfo failing =
            RequestMappingInfo.paths("/survey/failing/{part}").build();

    /** Fails in the handler, in the template, or because of the database. */
    static final class Failing {

        String show(@PathVariable String part) {
            return switch (part) {
                case "handler" -> throw new IllegalStateException(TYPED);
                case "disk" -> throw new InvalidParameterException(new IOException(TYPED)); // as Tomcat says it
                case "database" -> throw new DataAccessResourceFailureException(TYPED);
                default -> "tasks/task"; // whose query was not run
            };
        }
    }

    @BeforeEach
    void map() throws NoSuchMethodException {
        failing = RequestMappingInfo.paths("/survey/failing/{part}")
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(failing, new Failing(), Failing.class.getDeclaredMethod("show", String.class));
    }

    @AfterEach
    void unmap() {
        mappings.unregisterMapping(failing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handler", "template", "disk"})
    void theReferenceOnThePageIsInTheLogAndAlertsSeeTheFailure(String part, CapturedOutput log) {
        double failed = failures("failed");
        EntityExchangeResult<String> page = open(part);

        String reference = reference(page);
        assertThat(page.getStatus().value()).isEqualTo(500);
        assertThat(page.getResponseBody()).contains("Something went wrong on our side", reference);
        assertThat(log.getAll().lines().filter(line -> line.contains(reference)))
                .singleElement()
                .asString()
                .contains("ERROR", "Unexpected failure");
        assertThat(log).doesNotContain(TYPED).doesNotContain("Servlet.service()");
        assertThat(failures("failed")).isEqualTo(failed + 1);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoFault(CapturedOutput log) {
        double unavailable = failures("unavailable");
        double failed = failures("failed");
        EntityExchangeResult<String> page = open("database");

        assertThat(page.getStatus().value()).isEqualTo(503);
        assertThat(page.getResponseBody()).contains("The portal cannot answer just now");
        assertThat(log).doesNotContain(TYPED);
        assertThat(log.getAll().lines().filter(line -> line.contains(reference(page))))
                .hasSize(1)
                .noneMatch(line -> line.contains("ERROR"));
        assertThat(failures("unavailable")).isEqualTo(unavailable + 1);
        assertThat(failures("failed")).isEqualTo(failed);
    }

    /** Tomcat refuses it wherever a field is read, on the error page, too. */
    @Test
    void aFormThatIsTooLongIsNoFailureOfThePortal(CapturedOutput log) {
        assertThat(refused(form("need=" + "a".repeat(600_000)), 413, log)).contains("You have sent too much at once");
    }

    /** Tomcat says it as it does of a full disk. A link can be in Latin-1, and somebody can type a percent sign. */
    @ParameterizedTest
    @ValueSource(strings = {"caf%E9", "%FF", "%ED%A0%80"})
    void anAddressThatIsNotUtf8IsNoFailureOfThePortal(String value, CapturedOutput log) {
        var request = portal.http(null)
                .get()
                .uri(base -> URI.create(base.path("/about").build() + "?words=" + value));
        assertThat(refused(request, 400, log)).contains("There is a problem with this request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%ED%A0%80"})
    void aFormThatCannotBeReadIsNoFailureOfThePortal(String value, CapturedOutput log) {
        assertThat(refused(form("organisationName=" + value), 400, log))
                .contains("There is a problem with this request");
    }

    private WebTestClient.RequestHeadersSpec<?> form(String body) {
        return portal.http(null)
                .post()
                .uri("/interest")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Sec-Fetch-Site", "same-origin")
                .bodyValue(body);
    }

    /** Returns the page that says so, after the log and the counter of failures were found to know nothing of it. */
    private String refused(WebTestClient.RequestHeadersSpec<?> request, int status, CapturedOutput log) {
        double failed = failures("failed");
        var answer = request.accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody(String.class)
                .returnResult();

        assertThat(answer.getStatus().value()).isEqualTo(status);
        assertThat(answer.getResponseBody()).contains(reference(answer));
        assertThat(log).doesNotContain("Unexpected failure").doesNotContain("ErrorPage");
        assertThat(failures("failed")).isEqualTo(failed);
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private EntityExchangeResult<String> open(String part) {
        return portal.http(null)
                .get()
                .uri("/survey/failing/" + part)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static String reference(EntityExchangeResult<String> page) {
        return Objects.requireNonNull(page.getResponseHeaders().getFirst(CorrelationId.HEADER));
    }

    private double failures(String outcome) {
        return registry.get("portal.operations.failures")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
