package org.preventionportal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.demo.YearOneResponses.Response;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The answers of each invented person fit together. */
class YearOneResponsesTests {

    private static Stream<Map<String, Answer>> answers() {
        return YearOneResponses.all().stream().map(Response::answers);
    }

    @Test
    void whoAttendedNoSessionWorkedWithTheProgrammeInAnotherWay() {
        assertThat(answers().filter(answer -> Answer.picking("no").equals(answer.get("attended"))))
                .hasSize(20)
                .extracting(answer -> answer.get("worked-how"))
                .doesNotContainNull()
                .allSatisfy(how -> assertThat(how.choiceKeys()).isNotEmpty().doesNotContain("session"));
    }

    @Test
    void nobodyAnswersAQuestionThatTheirAnswersHide() throws IOException {
        Form form;
        try (var file = new ClassPathResource("questionnaires/year-one.json").getInputStream()) {
            form = JsonMapper.shared().readValue(file, Form.class);
        }
        assertThat(answers())
                .allSatisfy(answer -> assertThat(form.shown(answer)).containsAll(answer.keySet()));
    }
}
