package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmittedFormTests {

    /** The API sorts by the names of fields, and a browser leaves out boxes of which none is ticked. */
    @Test
    void problemsAreInTheOrderOfThePage() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        sent.put("firstName", List.of(""));
        sent.put("lastName", List.of(""));
        sent.put("email", List.of(""));
        var form = new SubmittedForm("", "/accounts/new", "createStaffAccount", sent, List.of());

        assertThat(form.with(List.of(missing("email"), missing("firstName"), missing("lastName"), missing("roles")))
                        .problems())
                .extracting(FieldProblem::field)
                .containsExactly("firstName", "lastName", "email", "roles");
    }

    /** The API would take today. */
    @Test
    void aDayThatTheApiWouldFillInIsAskedForIfItWasEmptied() {
        Map<String, List<String>> emptied = Map.of(
                "completedOn.day", List.of(""), "completedOn.month", List.of(" "), "completedOn.year", List.of(""));

        assertThat(completing(emptied).emptiedFields())
                .containsExactly(new FieldProblem("completedOn", InputReader.NO_DATE));
        assertThat(completing(Map.of("completedOn.day", List.of("3"))).emptiedFields())
                .isEmpty();
        assertThat(completing(Map.of()).emptiedFields()).as("not in the form").isEmpty();
    }

    private static SubmittedForm completing(Map<String, List<String>> values) {
        return new SubmittedForm("", "/tasks/tsk_1/delivery", "completeTask", values, List.of());
    }

    private static FieldProblem missing(String field) {
        return new FieldProblem(field, "Enter it.");
    }
}
