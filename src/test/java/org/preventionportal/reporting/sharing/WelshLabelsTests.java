package org.preventionportal.reporting.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorUnit;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Key findings have their Welsh names, where there are any. */
@SliceTest
class WelshLabelsTests {

    private static final String USEFUL = "Roedd y sesiwn yn ddefnyddiol i'm gwaith";

    private static final String LABEL = "In May: The session was useful for my work";

    @Autowired
    private WelshLabels welsh;

    @Autowired
    private Given given;

    @Autowired
    private RoomSurvey roomSurvey;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    private List<String> texts(Instant countedAt, String indicator, String... rows) {
        List<IndicatorRow> all = Stream.of(rows)
                .map(key -> new IndicatorRow(key, LABEL, null, null, List.of(), List.of()))
                .toList();
        return welsh
                .of(List.of(new Indicator(
                        indicator,
                        IndicatorDefinition.of(indicator).orElseThrow().topic(),
                        IndicatorUnit.PEOPLE,
                        "Title",
                        "Definition",
                        null,
                        countedAt,
                        all,
                        List.of())))
                .stream()
                .map(WelshLabel::text)
                .toList();
    }

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    /** The reader of a published report does not see later changes of the questionnaire. */
    @Test
    void aStatementHasTheWelshTextThatWasAsked() {
        Campaign form = roomSurvey.answered(List.of());
        String sum = SurveyPlans.EVENT_FEEDBACK;
        mongo.remove(Query.query(Criteria.where("_id").is(sum)), Questionnaire.class);

        assertThat(statements(clock.instant(), form.id(), sum, sum + ":tasks", "svc_unknown"))
                .as("of a form, and of all forms")
                .containsExactly("In May: " + USEFUL, "In May: " + USEFUL);
        assertThat(statements(clock.instant(), form.id())).containsExactly(USEFUL);
        assertThat(statements(clock.instant().minus(Duration.ofDays(1)), sum))
                .as("a later form")
                .isEmpty();
    }

    @Test
    void anAnswerHasTheWelshTextsOfItsQuestionAndItself() {
        Campaign form = roomSurvey.answered(SurveyPlans.YEAR_ONE, List.of());

        assertThat(texts(
                        clock.instant(),
                        "surveys.answers",
                        form.id() + "/attended/yes",
                        form.id() + "/shared-with/mean",
                        form.id() + "/attended/unknown"))
                .containsExactly(
                        "A wnaethoch chi fynychu sesiwn hyfforddi, gweithdy neu gyflwyniad gan y rhaglen? Do",
                        "Gyda thua faint o gydweithwyr ydych chi wedi'i rannu? Cymedr");
    }

    @Test
    void surveysByEmailAboutOneTaskEachHaveTheWelshTextThatWasAsked() {
        roomSurvey.answered(List.of());
        mongo.updateFirst(
                new Query(),
                new Update().set("plan.invitation", "TASKS").set("plan.taskId", "tsk_1"),
                SurveyCampaign.class);

        assertThat(statements(clock.instant(), SurveyPlans.EVENT_FEEDBACK + ":tasks"))
                .containsExactly(USEFUL);
    }

    private List<String> statements(Instant countedAt, String... surveys) {
        return texts(
                countedAt,
                "surveys.agreement",
                Stream.of(surveys)
                        .flatMap(survey -> Stream.of(survey + "/useful", survey + "/unknown"))
                        .toArray(String[]::new));
    }

    @Test
    void anIndicatorAndItsRowsHaveWelshNames() {
        assertThat(texts(Instant.EPOCH, "tasks.completed-against-target", "all"))
                .containsExactly("Tasgau a gwblhawyd, o gymharu â'r targed");
        assertThat(texts(Instant.EPOCH, "reach.delivered", "PROFESSIONALS", "YOUNG_PEOPLE", "OTHER"))
                .containsExactly(
                        "Pobl a gyrhaeddwyd: Gweithwyr proffesiynol",
                        "Pobl a gyrhaeddwyd: Pobl ifanc",
                        "Pobl a gyrhaeddwyd: Pobl eraill");
        assertThat(texts(Instant.EPOCH, "spread.cold-themes", "WALES/COUNTY_LINES"))
                .containsExactly("Themâu â rhy ychydig o dasgau, fesul rhanbarth: Cymru: Llinellau cyffuriau");
        assertThat(texts(Instant.EPOCH, "tasks.completed-by-partner-kind", "OTHER", "UNKNOWN"))
                .containsExactly("Tasgau a gwblhawyd, fesul math o bartner: Arall");
    }

    @Test
    void respondentsHaveTheWelshTextThatTheyChose() {
        Campaign form = roomSurvey.answered(SurveyPlans.YEAR_ONE, List.of());

        assertThat(texts(clock.instant(), "surveys.respondents", form.id() + "/organisation/police"))
                .containsExactly(
                        "Pa un o'r rhain sy'n disgrifio orau y sefydliad yr ydych yn gweithio iddo? Yr heddlu");
    }
}
