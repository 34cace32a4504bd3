package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class PendingFormsTests {

    private static final String PATH = "/tasks/new";

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void identifyingTextIsShownToItsAuthorAgainButNotStoredInTheSession() throws IOException {
        var form = new SubmittedForm(
                "nora",
                PATH,
                "createTaskDraft",
                Map.of("need.title", List.of("For 943 476 5919"), "need.description", List.of("A workshop")),
                List.of(new FieldProblem("need.title", "Remove '943 476 5919'.")));
        PendingForms.keep(form, request());

        assertThat(PendingForms.find(PATH, "nora", request())).contains(form);
        assertThat(stored()).contains("A workshop").doesNotContain("943 476");
    }

    @Test
    void otherTextIsStoredInTheSession() throws IOException {
        var form =
                new SubmittedForm("nora", PATH, "createTaskDraft", Map.of("need.title", List.of("A talk")), List.of());
        PendingForms.keep(form, request());

        assertThat(PendingForms.find(PATH, "nora", request())).contains(form);
        assertThat(PendingForms.find(PATH, "omar", request())).isEmpty();
        assertThat(stored()).contains("A talk");
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("POST", PATH);
        request.setSession(session);
        return request;
    }

    private String stored() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            for (String name : Collections.list(session.getAttributeNames())) {
                out.writeObject(session.getAttribute(name));
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
