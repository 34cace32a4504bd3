package org.preventionportal.surveys.questionnaires.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

class QuestionBankTests {

    private final BuiltInQuestionnaires builtIn =
            new BuiltInQuestionnaires(mock(MongoOperations.class), new JsonMapper(), Clock.systemUTC());
    private final Form notAskedYet = builtIn.form(QuestionBank.NOT_ASKED_YET);
    private final QuestionBank questions = new QuestionBank(builtIn);
    private final List<BankQuestion> bank = questions.page(100, null);

    @ParameterizedTest
    @EnumSource
    void eachThemeHasAQuestion(Theme theme) {
        assertThat(notAskedYet.sections().getFirst().questions())
                .extracting(question -> question.text().en())
                .filteredOn(text -> text.contains(words(theme)))
                .hasSize(1);
    }

    private static String words(Theme theme) {
        return switch (theme) {
            case CHILD_SEXUAL_ABUSE -> "child sexual abuse";
            case CHILD_SEXUAL_EXPLOITATION -> "child sexual exploitation";
            case CHILD_CRIMINAL_EXPLOITATION -> "child criminal exploitation";
            case COUNTY_LINES -> "county lines";
            case MODERN_SLAVERY -> "modern slavery";
            case HUMAN_TRAFFICKING -> "human trafficking";
            case ONLINE_HARM -> "harm to children online";
            case MISSING_CHILDREN -> "goes missing";
            case CONTEXTUAL_SAFEGUARDING -> "places and peers";
            case NATIONAL_REFERRAL_MECHANISM -> "National Referral Mechanism";
            case TRAUMA_INFORMED_PRACTICE -> "trauma";
            case DISRUPTION -> "disrupt";
        };
    }

    /** The page about an element of the theory of change reads only one page of the bank. */
    @Test
    void theWholeBankFitsOnThePageOfTheApi() {
        assertThat(questions.page(1000, null)).isEqualTo(bank).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 56, 57, 100})
    void thePagesTogetherHaveEachQuestionOnce(int size) {
        List<BankQuestion> read = new ArrayList<>();
        List<BankQuestion> page = questions.page(size, null);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            read.addAll(page);
            page = questions.page(size, page.getLast().getKey());
        }
        assertThat(read).isEqualTo(bank);
    }

    @Test
    void nothingFollowsAQuestionThatIsNotInTheBank() {
        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> questions.page(10, "none"));
    }

    /** A question with the key of another would be left out without an error. */
    @Test
    void noQuestionHasTheKeyOfAnother() {
        assertThat(QuestionnaireValidator.of(notAskedYet)).isEmpty();
        assertThat(bank)
                .extracting(BankQuestion::question)
                .containsAll(notAskedYet.questions().toList());
    }

    @Test
    void everyTopicAndQuestionIsInWelshToo() {
        assertThat(bank)
                .extracting(BankQuestion::topic)
                .extracting(BilingualText::cy)
                .doesNotContainNull();
        assertThat(bank)
                .extracting(BankQuestion::question)
                .extracting(Question::text)
                .extracting(BilingualText::cy)
                .doesNotContainNull();
    }

    @Test
    void onlyQuestionsOfTheBuiltInQuestionnairesWereAskedBefore() {
        assertThat(bank)
                .filteredOn(question -> !question.askedBefore())
                .extracting(BankQuestion::question)
                .containsExactlyElementsOf(notAskedYet.questions().toList());
    }
}
