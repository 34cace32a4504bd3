package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.preventionportal.demo.YearOneResponses;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.MergedGroup;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Likert;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Small kinds of the first year's 73 respondents are merged, and as many as possible stay apart. */
class YearOneDisclosureTests {

    private static Form form;
    private static Map<String, ResponseCounts> counts;

    @BeforeAll
    static void count() throws IOException {
        try (var file = new ClassPathResource("questionnaires/year-one.json").getInputStream()) {
            form = JsonMapper.shared().readValue(file, Form.class);
        }
        var counter = new ResponseCounter(new CampaignId("svc_0"), form);
        YearOneResponses.all().forEach(response -> counter.count(response.answers(), response.isComplete()));
        counts = counter.responseCounts();
    }

    private static Disclosure<Variable, Dimension> disclosure(DisclosureLevel level) {
        return new Disclosure<>(new SurveyVariables(form, counts, true, level));
    }

    private static List<MergedGroup> groups(Dimension dimension, DisclosureLevel level) {
        return disclosure(level).groups(Variable.of(form.dimension(dimension).orElseThrow()));
    }

    @Test
    void kindsOfOrganisationStayApart() {
        assertThat(sizes(Dimension.ORGANISATION_KIND, DisclosureLevel.RESULTS))
                .containsExactlyInAnyOrder(
                        "police=29", "local-government=23", "voluntary=7", "education=5", "#other=5");
        assertThat(sizes(Dimension.ORGANISATION_KIND, DisclosureLevel.PUBLISHED))
                .containsExactlyInAnyOrder("police=29", "local-government=23", "#other=17");
    }

    private static List<String> sizes(Dimension dimension, DisclosureLevel level) {
        return groups(dimension, level).stream()
                .filter(group -> group.people() > 0)
                .map(group -> group.key() + "=" + group.people())
                .toList();
    }

    @Test
    void regionsStayApart() {
        assertThat(sizes(Dimension.REGION, DisclosureLevel.RESULTS))
                .contains("yorkshire-and-the-humber=15", "south-east=13", "wales=6", "#other=10")
                .hasSize(8);
    }

    /** The exact totals of all are known, so a cell of a few people takes others with it. */
    @Test
    void largeGroupsHaveNumbers() {
        var disclosure = disclosure(DisclosureLevel.RESULTS);
        List<DisclosedNumber> ofPolice = form.questions()
                .filter(question -> question.kind() == QuestionKind.LIKERT)
                .map(question -> disclosure.people(
                        Variable.of(question),
                        List.of(Dimension.ORGANISATION_KIND),
                        List.of("police"),
                        Likert.AGREEING))
                .toList();
        assertThat(ofPolice).anyMatch(number -> !number.isSuppressed());
    }
}
