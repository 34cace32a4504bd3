package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Map;
import org.preventionportal.disclosure.Category;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds how many people fall into each category of a variable, overall and by everything that results are broken down
 * by. It is counted once, so that reading results takes the same few commands for 70 ballots and for 50,000.
 *
 * @param totals people by category
 * @param sum of the numbers that were answered
 * @param cells without empty ones
 */
@Document("surveyResponseCounts")
record ResponseCounts(
        @Id String id, CampaignId campaign, String variable, Map<String, Integer> totals, long sum, List<Cell> cells) {

    /** @param sum of the numbers that the people in this cell answered */
    record Cell(String category, String organisation, String region, String contact, int people, long sum) {

        String in(Dimension dimension) {
            return switch (dimension) {
                case ORGANISATION_KIND -> organisation;
                case REGION -> region;
                case CONTACT_WITH_CHILDREN -> contact;
            };
        }
    }

    /** Without what the results would be divided by. */
    ResponseCounts undivided() {
        return new ResponseCounts(id, campaign, variable, totals, sum, List.of());
    }

    /** How many people gave any answer. */
    int answered() {
        return people() - people(Category.SKIPPED) - people(Category.NOT_SHOWN);
    }

    static String id(CampaignId campaign, Variable variable) {
        return "%s:%s".formatted(campaign, variable.key());
    }

    int people(String category) {
        return totals.getOrDefault(category, 0);
    }

    int people() {
        return totals.values().stream().mapToInt(Integer::intValue).sum();
    }
}
