package org.preventionportal.surveys.results;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Category;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Likert;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds how many people fall into each category of a variable, overall and by everything that results are broken down
 * by. It is counted once, so that reading results takes the same few commands for 70 ballots and for 50,000.
 *
 * @param totals people by category
 * @param sum of the numbers that were answered
 * @param cells without empty ones
 * @param typedIn those of the totals that staff typed in from paper; null if there are none
 * @param batchOn the day of the batch of a rolling campaign that stored them; null for other campaigns
 */
@Document("surveyResponseCounts")
record ResponseCounts(
        @Id String id,
        CampaignId campaign,
        String variable,
        Map<String, Integer> totals,
        long sum,
        List<Cell> cells,
        @Nullable Map<String, Integer> typedIn,
        @Nullable LocalDate batchOn) {

    ResponseCounts {
        cells = Objects.requireNonNullElse(cells, List.of()); // totals are read without cells
    }

    /**
     * @param sum of the numbers that the people in this cell answered
     * @param typedIn how many of these people answered on paper; null if nobody did
     */
    record Cell(
            String category,
            String organisation,
            String region,
            String contact,
            int people,
            long sum,
            @Nullable Integer typedIn) {

        private Cell electronic() {
            return typedIn == null
                    ? this
                    : new Cell(category, organisation, region, contact, people - typedIn, sum, null);
        }

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
        return new ResponseCounts(id, campaign, variable, totals, sum, List.of(), typedIn, batchOn);
    }

    LocalDate requireBatchOn() {
        return Objects.requireNonNull(batchOn, "counts of a rolling campaign are of a batch");
    }

    ResponseCounts ofBatch(LocalDate day) {
        return new ResponseCounts(id, campaign, variable, totals, sum, cells, typedIn, day);
    }

    /** Without the people whose answers were typed in. Sums of numbers keep theirs, and may not be shown. */
    ResponseCounts electronic() {
        if (typedIn == null) {
            return this;
        }
        Map<String, Integer> left = new LinkedHashMap<>(totals);
        typedIn.forEach((category, people) -> left.merge(category, -people, Integer::sum));
        List<Cell> others = cells.stream()
                .map(Cell::electronic)
                .filter(cell -> cell.people() > 0)
                .toList();
        return new ResponseCounts(id, campaign, variable, left, sum, others, null, batchOn);
    }

    /** How many people gave any answer. */
    int answered() {
        return asked() - people(Category.SKIPPED);
    }

    /** How many people gave an answer other than "not applicable". */
    int base() {
        return answered() - people(Likert.NOT_APPLICABLE);
    }

    int asked() {
        return people() - people(Category.NOT_SHOWN);
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
