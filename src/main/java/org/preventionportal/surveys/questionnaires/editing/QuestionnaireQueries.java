package org.preventionportal.surveys.questionnaires.editing;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads questionnaires, which all officers, programme managers and evaluators see. */
@Service
@Validated
class QuestionnaireQueries {

    private final Questionnaires questionnaires;
    private final QuestionBank bank;

    QuestionnaireQueries(Questionnaires questionnaires, QuestionBank bank) {
        this.questionnaires = questionnaires;
        this.bank = bank;
    }

    @OfficersAndEvaluators
    public Optional<Questionnaire> find(QuestionnaireId id) {
        return questionnaires.find(id);
    }

    @OfficersAndEvaluators
    public List<Questionnaire> search(String text, int first) {
        return questionnaires.search(text, first);
    }

    /** Counts what the search finds, up to a limit. */
    @OfficersAndEvaluators
    public int count(String text, int most) {
        return questionnaires.count(text, most);
    }

    @OfficersAndEvaluators
    public Window<Questionnaire> page(@Nullable @Size(max = SearchText.MAX_LENGTH) String words, ScrollSubrange range) {
        return questionnaires.page(words, range);
    }

    @OfficersAndEvaluators
    public List<BankQuestion> questionBank(int first, @Nullable String after) {
        return bank.page(first, after);
    }
}
