package org.preventionportal.reporting.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.definitions.IndicatorUnit;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;

/** Key findings have their Welsh names, where there are any. */
@SliceTest
class WelshLabelsTests {

    @Autowired
    private WelshLabels welsh;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @BeforeEach
    void install() {
        builtIn.install();
    }

    private List<String> texts(String indicator, String... rows) {
        List<IndicatorRow> all = Stream.of(rows)
                .map(key -> new IndicatorRow(key, "English", null, null, List.of(), List.of()))
                .toList();
        return welsh
                .of(List.of(new Indicator(
                        indicator,
                        IndicatorTopic.REACH,
                        IndicatorUnit.PEOPLE,
                        "Title",
                        "Definition",
                        null,
                        Instant.EPOCH,
                        all,
                        List.of())))
                .stream()
                .map(WelshLabel::text)
                .toList();
    }

    @Test
    void aStatementHasTheWelshTextOfItsQuestionnaire() {
        String survey = SurveyPlans.EVENT_FEEDBACK;
        assertThat(texts("surveys.agreement", survey + "/useful", survey + "/unknown", "svc_unknown/useful"))
                .containsExactly("Roedd y sesiwn yn ddefnyddiol i'm gwaith");
    }

    @Test
    void anIndicatorAndItsRowsHaveWelshNames() {
        assertThat(texts("tasks.completed-against-target", "all"))
                .containsExactly("Tasgau a gwblhawyd, o gymharu â'r targed");
        assertThat(texts("reach.delivered", "PROFESSIONALS", "YOUNG_PEOPLE", "OTHER"))
                .containsExactly(
                        "Pobl a gyrhaeddwyd: Gweithwyr proffesiynol",
                        "Pobl a gyrhaeddwyd: Pobl ifanc",
                        "Pobl a gyrhaeddwyd: Pobl eraill");
        assertThat(texts("resources.made", "all")).isEmpty();
    }
}
