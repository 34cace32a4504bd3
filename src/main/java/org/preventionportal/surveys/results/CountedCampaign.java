package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Map;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;

/**
 * Holds a campaign with what was counted of it.
 *
 * @param counts by the key of their variable
 */
record CountedCampaign(SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> counts) {

    Form form() {
        return campaign.requireSnapshot().form();
    }

    SurveyVariables variables(DisclosureLevel level) {
        return new SurveyVariables(form(), counts, rate.isOfWholeProgramme(), level);
    }

    Disclosure<Variable, Dimension> disclosure(DisclosureLevel level) {
        return new Disclosure<>(variables(level));
    }

    /** The groups of a dimension that are large enough for these readers. Empty if nobody was asked for it. */
    List<NamedGroup> groups(Dimension dimension, DisclosureLevel level) {
        return form().dimension(dimension)
                .map(question -> groups(question, level))
                .orElse(List.of());
    }

    /** Empty unless the question divides people. */
    List<NamedGroup> groups(Question question, DisclosureLevel level) {
        return question.dimension() == null
                ? List.of()
                : disclosure(level).groups(Variable.of(question)).stream()
                        .map(group -> new NamedGroup(
                                group.key(), KindsOfPeople.text(question, group, level.minGroup()), group.kinds()))
                        .toList();
    }

    /** The overall results of a question. */
    QuestionResult result(Question question, DisclosureLevel level) {
        return QuestionResult.of(question, Counts.at(level, disclosure(level)), groups(question, level));
    }

    DisclosedResponseRate rate(DisclosureLevel level) {
        return rate.disclosed(level);
    }
}
