package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.context.support.ResourceBundleMessageSource;

class FieldAdviceTests {

    private static final List<String> NOTHING_TYPED = List.of("");

    private final FieldAdvice advice = new FieldAdvice(messages());

    @Test
    void anErrorNamesItsFieldAndItsLanguage() {
        var problems = List.of(
                new FieldProblem("form.title.en", InputReader.NO_VALUE),
                new FieldProblem("form.sections[0].title.en", InputReader.NO_VALUE),
                new FieldProblem("form.thanks.en", InputReader.NOTHING));

        assertThat(advice.name(form("createQuestionnaire", Map.of()).with(problems))
                        .problems())
                .extracting(FieldProblem::message)
                .containsExactly(
                        "Enter the title in English.",
                        "Enter the title of the page in English.",
                        "Enter the thanks in English.");
    }

    @Test
    void theTextOfAnAnswerIsNoQuestion() {
        var problems = List.of(
                new FieldProblem("question.text.en", InputReader.NO_VALUE),
                new FieldProblem("question.options[2].text.en", InputReader.NO_VALUE));

        assertThat(advice.name(form("createQuestionnaireQuestion", Map.of()).with(problems))
                        .problems())
                .extracting(FieldProblem::message)
                .containsExactly("Enter the question in English.", "Enter the answer in English.");
    }

    @Test
    void howAQuestionIsAnsweredIsNoKind() {
        var problems = List.of(new FieldProblem("question.kind", InputReader.NO_VALUE));

        assertThat(advice.name(form("createQuestionnaireQuestion", Map.of()).with(problems))
                        .problems())
                .extracting(FieldProblem::message)
                .containsExactly("Select how the question is answered.");
    }

    @Test
    void aNumberADateAndAListAreNamed() {
        var problems = List.of(
                new FieldProblem("activity.date", InputReader.NO_DATE),
                new FieldProblem("activity.reach[0].people", InputReader.NO_NUMBER),
                new FieldProblem("themes", InputReader.NONE));

        assertThat(advice.name(form("recordActivity", Map.of()).with(problems)).problems())
                .extracting(FieldProblem::message)
                .containsExactly("Enter the day of the activity.", "Enter how many people.", "Select the main theme.");
    }

    @Test
    void aChoiceAmongPeopleOrTasksIsNamed() {
        var problems = List.of(
                new FieldProblem("fromOfficerId", InputReader.CHOOSE),
                new FieldProblem("toOfficerId", InputReader.CHOOSE),
                new FieldProblem("officerId", InputReader.CHOOSE),
                new FieldProblem("personId", InputReader.CHOOSE),
                new FieldProblem("partnerId", InputReader.CHOOSE),
                new FieldProblem("taskId", InputReader.CHOOSE),
                new FieldProblem("resourceId", InputReader.CHOOSE),
                new FieldProblem("checkOnly", InputReader.CHOOSE));

        assertThat(advice.name(form("anyMutation", Map.of()).with(problems)).problems())
                .extracting(FieldProblem::message)
                .containsExactly(
                        "Select whose caseload you hand over.",
                        "Select who gets the caseload.",
                        "Select an officer.",
                        "Select a person.",
                        "Select a partner.",
                        "Select a task.",
                        "Select a resource.",
                        "Select whether to check or to import the file.");
    }

    @Test
    void theDayOfAPlanIsAQuarter() {
        var problems = List.of(new FieldProblem("day", InputReader.NO_DATE));

        assertThat(advice.name(form("createQuarterPlan", Map.of()).with(problems))
                        .problems())
                .extracting(FieldProblem::message)
                .containsExactly("Select the quarter.");
    }

    @Test
    void errorsAreInTheOrderOfThePage() {
        Map<String, List<String>> page = new LinkedHashMap<>();
        page.put("content.title", NOTHING_TYPED);
        page.put("content.summary", NOTHING_TYPED);
        page.put("content.sections[0].text", NOTHING_TYPED);
        var problems = List.of(
                new FieldProblem("content.sections", InputReader.NONE),
                new FieldProblem("content.summary", InputReader.NO_VALUE),
                new FieldProblem("content.title", InputReader.NO_VALUE));

        assertThat(advice.name(form("createCaseStudy", page).with(problems)).problems())
                .extracting(FieldProblem::message)
                .containsExactly(
                        "Enter a title.", "Enter a summary.", "Enter the heading and text of at least one section.");
    }

    private static SubmittedForm form(String operation, Map<String, List<String>> values) {
        return new SubmittedForm("a person", "/page", operation, values, List.of());
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("portal.messages");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
