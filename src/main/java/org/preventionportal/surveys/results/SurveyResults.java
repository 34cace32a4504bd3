package org.preventionportal.surveys.results;

import java.util.List;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.Section;

/**
 * Holds the overall results of a campaign.
 *
 * @param isOfWholeProgramme whether the respondents are of several regions and tasks
 * @param sections the pages on which the questions were asked
 * @param earlierBatchQuestionKeys the questions whose numbers the last batch left as they were
 */
record SurveyResults(
        SurveyCampaign campaign,
        DisclosedResponseRate responseRate,
        boolean isOfWholeProgramme,
        List<ResultSection> sections,
        List<QuestionResult> questions,
        List<String> earlierBatchQuestionKeys) {

    /** Holds the heading of a page of the questionnaire, and the keys of its questions. */
    record ResultSection(String title, List<String> questionKeys) {

        private static ResultSection of(Section section) {
            return new ResultSection(
                    section.title().in(Language.EN),
                    section.questions().stream().map(Question::key).toList());
        }
    }

    static SurveyResults of(CountedCampaign counted) {
        DisclosedCounts disclosed = counted.disclosed(DisclosureLevel.RESULTS);
        return new SurveyResults(
                counted.campaign(),
                counted.rate(DisclosureLevel.RESULTS),
                counted.rate().isOfWholeProgramme(),
                counted.form().sections().stream().map(ResultSection::of).toList(),
                counted.form().questions().map(disclosed::result).toList(),
                counted.form()
                        .questions()
                        .filter(counted::isOfEarlierBatch)
                        .map(Question::key)
                        .toList());
    }
}
