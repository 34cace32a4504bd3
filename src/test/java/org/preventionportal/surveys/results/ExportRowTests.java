package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.demo.YearOneResponses;
import org.preventionportal.demo.YearOneResponses.Response;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.ProgrammeSpan.Span;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.tasks.TaskId;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What the download of the first year's results says. */
class ExportRowTests {

    private static final CampaignId CAMPAIGN = new CampaignId("svc_0");

    private static List<? extends List<?>> cells(List<Response> responses) throws IOException {
        try (var file = new ClassPathResource("questionnaires/year-one.json").getInputStream()) {
            Form form = JsonMapper.shared().readValue(file, Form.class);
            var counter = new ResponseCounter(CAMPAIGN, form);
            responses.forEach(response -> counter.count(response.answers(), response.isComplete()));
            return ExportRow.all(new CountedCampaign(
                            PooledFormsTests.campaign(CAMPAIGN, new TaskId("tsk_0"), form, LocalDate.EPOCH),
                            counter.responseRate(null, responses.size(), new Span(true, 0), null),
                            counter.responseCounts()))
                    .stream()
                    .map(ExportRow::cells)
                    .toList();
        }
    }

    private static Stream<? extends List<?>> rows(List<Response> responses, String question, String measure)
            throws IOException {
        return cells(responses).stream()
                .filter(row -> row.get(0).equals(question)
                        && row.get(2).equals("")
                        && row.get(4).equals(measure));
    }

    @Test
    void theMeanOfANumberIsExact() throws IOException {
        double mean = YearOneResponses.all().stream()
                .map(response -> response.answers().get("shared-with"))
                .filter(Objects::nonNull)
                .map(Answer::number)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .average()
                .orElseThrow();

        assertThat(rows(YearOneResponses.all(), "shared-with", "mean"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(6, 8)).isEqualTo(List.of(Math.round(mean * 10) / 10.0, "")));
    }

    @Test
    void aSuppressedNumberHasTheMarkAndTheReasonBesideIt() throws IOException {
        assertThat(rows(YearOneResponses.all().subList(0, 9), "shared-with", "mean"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.subList(6, 8)).isEqualTo(List.of("[c]", "suppressed: too few people")));
    }

    @Test
    void formsOnPaperAreCountedIfNeitherTheyNorTheOthersAreFewerThanTen() {
        assertThat(typedIn(12, 10)).isEqualTo(12L);
        assertThat(typedIn(9, 10)).isEqualTo("[c]");
        assertThat(typedIn(12, 9)).isEqualTo("[c]");
        assertThat(typedIn(12, 0)).isEqualTo(12L);
        assertThat(typedIn(0, 12)).isEqualTo(0L);
    }

    private static Object typedIn(int onPaper, int byLink) {
        var counter = new ResponseCounter(CAMPAIGN, PooledFormsTests.FORM);
        Map<String, Answer> agree = Map.of("useful", Answer.picking("agree"));
        IntStream.range(0, onPaper).forEach(_ -> counter.countTypedIn(agree));
        IntStream.range(0, byLink).forEach(_ -> counter.count(agree, true));
        return ExportRow.all(new CountedCampaign(
                        PooledFormsTests.campaign(
                                CAMPAIGN, new TaskId("tsk_0"), PooledFormsTests.FORM, LocalDate.EPOCH),
                        counter.responseRate(null, onPaper + byLink, new Span(false, 0), null),
                        counter.responseCounts()))
                .stream()
                .map(ExportRow::cells)
                .filter(row -> row.get(4).equals("typed in"))
                .map(row -> row.get(6))
                .findFirst()
                .orElseThrow();
    }
}
