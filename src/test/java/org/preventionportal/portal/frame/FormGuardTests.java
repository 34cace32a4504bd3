package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/** Tests that a form does what its address says and nothing else. */
class FormGuardTests {

    private static final Map<String, String> ADDRESS = Map.of("id", "tsk_1", "outcomeId", "out_1");

    @PageMapping(
            path = "/tasks/{id}/outcomes/{outcomeId}",
            subject = "taskId",
            accepts = {"amendOutcome", "answerOutcome"})
    void page() {}

    @Test
    void aFormOfThePageForItsOwnObjectIsAccepted() throws Exception {
        assertThat(isAccepted(Map.of("operation", "answerOutcome", "taskId", "tsk_1", "outcomeId", "out_1")))
                .isTrue();
    }

    @Test
    void aFormWithoutTheObjectIsLeftToTheApi() throws Exception {
        assertThat(isAccepted(Map.of("operation", "amendOutcome"))).isTrue();
    }

    @Test
    void anOperationOfAnotherPageIsRefused() {
        isRefused("operation", "withdrawTask");
    }

    @Test
    void anotherObjectThanThatOfTheAddressIsRefused() {
        isRefused("operation", "answerOutcome", "taskId", "tsk_2");
        isRefused("operation", "answerOutcome", "outcomeId", "out_2");
        isRefused("operation", "answerOutcome", "taskId", "tsk_1", "taskId", "tsk_2");
        isRefused("operation", "answerOutcome", "taskId", "");
    }

    private void isRefused(String... fields) {
        var request = request();
        for (int i = 0; i < fields.length; i += 2) {
            request.addParameter(fields[i], fields[i + 1]);
        }
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> send(request))
                .extracting(ResponseStatusException::getStatusCode)
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private boolean isAccepted(Map<String, String> fields) throws Exception {
        var request = request();
        request.setParameters(fields);
        return send(request);
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("POST", "/tasks/tsk_1/outcomes/out_1");
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, ADDRESS);
        return request;
    }

    private boolean send(MockHttpServletRequest request) throws Exception {
        return new FormGuard()
                .preHandle(
                        request,
                        new MockHttpServletResponse(),
                        new HandlerMethod(this, getClass().getDeclaredMethod("page")));
    }
}
