package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that a field is described by the elements that are on the page, and by no others. */
class FormViewTests {

    private static final String RULE = "Do not enter anything that identifies a child or a victim.";
    private static final FormView NEW = new FormView("recordSurveyBounces", null);
    private static final FormView FAILED = new FormView(
            "recordSurveyBounces",
            new SubmittedForm(
                    "",
                    "/",
                    "recordSurveyBounces",
                    Map.of(),
                    List.of(new FieldProblem("emails[0].text", "Enter it."))));

    /** It is the same for each of them. */
    @Test
    void theRuleAboutChildrenIsSaidOnceForAllProblems() {
        var problem = new FieldProblem("need.title", "Remove 'LS1 4AB'. It looks like a home address. " + RULE);
        var sent = new SubmittedForm("", "/", "requestTask", Map.of(), List.of(problem));
        var form = new FormView("requestTask", sent);

        assertThat(problem.hasRule()).isTrue();
        assertThat(problem.rule()).isEqualTo(RULE);
        assertThat(form.error("need.title")).isEqualTo("Remove 'LS1 4AB'. It looks like a home address.");
        assertThat(FAILED.problems()).noneMatch(FieldProblem::hasRule);
    }

    @Test
    void aFieldWithoutHintAndErrorHasNoDescription() {
        assertThat(NEW.describedBy("emails", false)).isNull();
        assertThat(FAILED.describedBy("emails", false)).isNull();
    }

    @Test
    void hintErrorAndOthersFollowOneAnother() {
        assertThat(NEW.describedBy("emails[0].text", true, "-info"))
                .isEqualTo("recordSurveyBounces-emails-0-text-hint recordSurveyBounces-emails-0-text-info");
        assertThat(FAILED.describedBy("emails[0].text", false))
                .isEqualTo("recordSurveyBounces-emails-0-text-error")
                .isEqualTo(FAILED.id("emails[0].text") + "-error");
        assertThat(FAILED.describedBy("emails[0].text", true, "-info"))
                .isEqualTo("recordSurveyBounces-emails-0-text-hint recordSurveyBounces-emails-0-text-error"
                        + " recordSurveyBounces-emails-0-text-info");
    }

    @Test
    void theVersionThatThePersonSawStaysUntilAConflict() {
        Map<String, List<String>> seen = Map.of("version", List.of("1"), "sharingVersion", List.of("2"));
        var sent = new SubmittedForm("", "/", "shareProgrammeReport", seen, List.of());
        var failed = new FormView("shareProgrammeReport", sent);
        var refused = new FormView("shareProgrammeReport", sent.withoutVersion());

        assertThat(failed.version(7)).isEqualTo("1");
        assertThat(failed.version("sharingVersion", 7)).isEqualTo("2");
        assertThat(refused.version(7)).isEqualTo(7);
        assertThat(refused.version("sharingVersion", 7)).isEqualTo(7);
    }
}
