package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
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

    /** These ids contain a valid NHS number. Without its key, a form that is sent twice would be carried out twice. */
    @Test
    void idsThatThePageHasPutIntoAFormAreStoredInTheSession() {
        var form = new SubmittedForm(
                "nora",
                PATH,
                "createTaskDraft",
                Map.of(
                        "idempotencyKey", List.of("94347659-19ab-4cde-8f01-abcdefabcdef"),
                        "officerId", List.of("94347659-19ac-4cde-8f01-abcdefabcdef"),
                        "need.partnerId", List.of("ptn_abcdefab9434765919abcdefabcdefab")),
                List.of());
        PendingForms.keep(form, request());

        assertThat(PendingForms.FORMS.find(session)).contains(new LinkedHashMap<>(Map.of(PATH, form)));
    }

    /** The list that somebody came from has the words that they searched for in its address. */
    @Test
    void wordsOfASearchAreNotStoredInTheSession() {
        PendingForms.keep(
                new SubmittedForm(
                        "nora", PATH, "createTaskDraft", Map.of("list", List.of("/tasks?words=9434765919")), List.of()),
                request());

        assertThat(stored()).contains("createTaskDraft").doesNotContain("9434765919");
    }

    /** Anybody can send such a form. To search it would take long, and what is not searched must not be stored. */
    @Test
    void theLongestTextsOfAFormWithoutASessionAreNotStoredInTheSession() {
        MockHttpServletRequest sent = request();
        sent.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        sent.addHeader("Sec-Fetch-Site", "same-origin");
        sent.addParameter(SubmittedForm.PERSON, "nora");
        sent.addParameter("need.description", "A workshop. ".repeat(600));
        sent.addParameter("need.title", "A talk");
        sent.addParameter("need.aim", "A meeting. ".repeat(600));
        sent.addParameter("need.background", "A visit. ".repeat(600));
        PendingForms.keepUnproven(sent);

        assertThat(PendingForms.find(PATH, "nora", request())).contains(SubmittedForm.of(sent));
        assertThat(stored())
                .contains("A talk", "A meeting", "A visit", "We could not keep this text.")
                .doesNotContain("A workshop");
    }

    /** Another node may show the page, and a case study has twelve sections of 4,000 characters. */
    @Test
    void theTextsOfALongFormAreStoredInTheSession() {
        var values = new LinkedHashMap<String, List<String>>();
        for (int section = 0; section < 12; section++) {
            values.put("content.sections.%d.text".formatted(section), List.of("A meeting. ".repeat(360)));
        }
        var form = new SubmittedForm("nora", PATH, "createCaseStudy", values, List.of());
        PendingForms.keep(form, request());

        assertThat(PendingForms.FORMS.find(session)).contains(new LinkedHashMap<>(Map.of(PATH, form)));
    }

    /** No field takes it, and to search it would take long. */
    @Test
    void aTextThatIsLongerThanAnyFieldTakesIsShownToItsAuthorAgainButNotStoredInTheSession() {
        var form = new SubmittedForm(
                "nora",
                PATH,
                "createTaskDraft",
                Map.of("need.title", List.of("A talk"), "need.description", List.of("A workshop. ".repeat(800))),
                List.of());
        PendingForms.keep(form, request());

        assertThat(PendingForms.find(PATH, "nora", request())).contains(form);
        assertThat(stored()).contains("A talk").doesNotContain("A workshop");
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

    /** Otherwise a person who sends forms to many pages would fill the memory for everybody. */
    @Test
    void aFormThatLaterOnesPushOutIsNotLeftInMemory() {
        var form = new SubmittedForm(
                "nora",
                PATH,
                "createTaskDraft",
                Map.of("need.title", List.of("A talk"), "need.description", List.of("For 943 476 5919")),
                List.of());
        PendingForms.keep(form, request());
        SubmittedForm stored = PendingForms.FORMS.find(session).orElseThrow().get(PATH);
        for (int other = 0; other < 5; other++) {
            PendingForms.keep(
                    new SubmittedForm("nora", "/tasks/" + other, "postMessage", Map.of(), List.of()), request());
        }
        assertThat(PendingForms.find(PATH, "nora", request())).isEmpty();

        PendingForms.FORMS.set(session, new LinkedHashMap<>(Map.of(PATH, stored)));

        assertThat(PendingForms.find(PATH, "nora", request())).contains(stored);
    }

    /** As an instance does that has not received the form: it has nothing in memory. */
    @Test
    void problemsAreShownOnceWhereOnlyTheSessionHasTheForm() {
        var form = new SubmittedForm(
                "nora",
                PATH,
                "createTaskDraft",
                Map.of("need.title", List.of("A talk")),
                List.of(new FieldProblem("need.title", "Too short.")));
        PendingForms.keep(form, request());

        PendingForms.shown(form, request());

        assertThat(PendingForms.find(PATH, "nora", request())).contains(form.with(List.of()));
        assertThat(stored()).contains("A talk").doesNotContain("Too short.");
    }

    /** Which task the form is about is in the address, too. */
    @Test
    void aFormInWhichNothingWasTypedIsShownOnce() {
        Map<String, List<String>> values = Map.of(
                "operation", List.of("declineTask"),
                "taskId", List.of(PATH.substring(PATH.lastIndexOf('/') + 1)),
                "version", List.of("3"),
                "explanation", List.of(" "));
        var form = new SubmittedForm(
                "nora", PATH, "declineTask", values, List.of(new FieldProblem("reason", "Choose a reason.")));
        PendingForms.keep(form, request());

        PendingForms.shown(form, request());

        assertThat(PendingForms.find(PATH, "nora", request())).isEmpty();
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
