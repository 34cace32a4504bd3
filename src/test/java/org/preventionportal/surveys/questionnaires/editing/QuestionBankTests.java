package org.preventionportal.surveys.questionnaires.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
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
    private final List<BankQuestion> bank = new QuestionBank(builtIn).all();

    @Test
    void eachThemeHasAQuestion() {
        assertThat(notAskedYet.sections().getFirst().questions()).hasSameSizeAs(Theme.values());
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
