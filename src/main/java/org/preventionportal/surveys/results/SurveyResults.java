package org.preventionportal.surveys.results;

import java.util.List;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.Section;

/** Shows the overall results of a campaign. What nobody asks for is not computed. */
record SurveyResults(CountedCampaign counted) {

    /** Holds the heading of a page of the questionnaire, and the keys of its questions. */
    record ResultSection(String title, List<String> questionKeys) {

        private static ResultSection of(Section section) {
            return new ResultSection(
                    section.title().in(Language.EN),
                    section.questions().stream().map(Question::key).toList());
        }
    }

    public SurveyCampaign campaign() {
        return counted.campaign();
    }

    public DisclosedResponseRate responseRate() {
        return counted.rate().disclosed(DisclosureLevel.RESULTS);
    }

    /** Whether the respondents are of several regions and tasks. */
    public boolean isOfWholeProgramme() {
        return counted.rate().isOfWholeProgramme();
    }

    /** How many of the responses staff typed in from paper. */
    public DisclosedNumber typedIn() {
        return counted.rate().typedIn(DisclosureLevel.RESULTS);
    }

    /** The pages on which the questions were asked. */
    public List<ResultSection> sections() {
        return counted.form().sections().stream().map(ResultSection::of).toList();
    }

    /** All of them are shown by one decision about what may be disclosed. */
    public List<QuestionResult> questions() {
        DisclosedCounts disclosed = counted.disclosed(DisclosureLevel.RESULTS);
        return counted.form().questions().map(disclosed::result).toList();
    }

    /** The questions whose numbers the last batch left as they were. */
    public List<String> earlierBatchQuestionKeys() {
        return counted.form()
                .questions()
                .filter(counted::isOfEarlierBatch)
                .map(Question::key)
                .toList();
    }
}
