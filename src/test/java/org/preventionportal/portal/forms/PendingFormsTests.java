package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import tools.jackson.databind.json.JsonMapper;

class PendingFormsTests {

    private static final String PATH = "/tasks/new";

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void identifyingTextIsShownToItsAuthorAgainButNotStoredInTheSession() {
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

    /** To search them would take long, and what is not searched must not be stored. */
    @Test
    void veryLongTextsAreShownToTheirAuthorAgainButNotStoredInTheSession() {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("need.description", List.of("A workshop. ".repeat(800)));
        values.put("need.title", List.of("A talk"));
        values.put("need.aim", List.of("A meeting. ".repeat(800)));
        values.put("version", List.of("7"));
        var form = new SubmittedForm("nora", PATH, "createTaskDraft", values, List.of());
        PendingForms.keep(form, request());

        assertThat(PendingForms.find(PATH, "nora", request())).contains(form);
        assertThat(stored())
                .contains("A talk", "A meeting", "version", "It was too long to keep.")
                .doesNotContain("A workshop");
    }

    @Test
    void otherTextIsStoredInTheSession() {
        var form =
                new SubmittedForm("nora", PATH, "createTaskDraft", Map.of("need.title", List.of("A talk")), List.of());
        PendingForms.keep(form, request());

        assertThat(PendingForms.find(PATH, "nora", request())).contains(form);
        assertThat(PendingForms.find(PATH, "omar", request())).isEmpty();
        assertThat(stored()).contains("A talk");
    }

    @Test
    void problemsAreShownOnceAndWhatWasTypedStays() {
        var form = new SubmittedForm(
                "nora",
                PATH,
                "createTaskDraft",
                Map.of("need.title", List.of("For 943 476 5919"), "need.kind", List.of("")),
                List.of(new FieldProblem("need.title", "Remove '943 476 5919'.")));
        PendingForms.keep(form, request());

        PendingForms.shown(form, request());

        assertThat(PendingForms.find(PATH, "nora", request())).contains(form.with(List.of()));
        assertThat(stored()).doesNotContain("943 476");
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("POST", PATH);
        request.setSession(session);
        return request;
    }

    private String stored() {
        return JsonMapper.shared()
                .writeValueAsString(Collections.list(session.getAttributeNames()).stream()
                        .map(session::getAttribute)
                        .toList());
    }
}
