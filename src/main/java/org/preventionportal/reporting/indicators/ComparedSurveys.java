package org.preventionportal.reporting.indicators;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.reporting.indicators.SurveyIndicators.SurveyRows;
import org.preventionportal.surveys.results.CampaignHeadlines;

/**
 * Puts the surveys of other days beside those of a period. Each campaign has an id of its own, so a survey is compared
 * with the only one of the other days that has the same questionnaire. A campaign that is in both periods is compared
 * with nothing, because its numbers are those of all its answers in both.
 */
final class ComparedSurveys {

    private static final String SAME = "This is not compared, because the same survey is in both periods.";

    private final List<CampaignHeadlines> now;
    private final Map<String, CampaignHeadlines> other = new LinkedHashMap<>();
    private final Set<String> inBoth;
    private final Set<String> questionnairesInBoth;
    private final Map<String, CampaignHeadlines> pairs = new HashMap<>();

    /** What surveys that may be compared have in common. Surveys about one task each are added up. */
    private record Series(String questionnaire, boolean isByMail, boolean isAboutTasks) {

        static Series of(CampaignHeadlines survey) {
            return new Series(survey.questionnaire().value(), survey.isByMail(), survey.isOfSingleTasks());
        }
    }

    /**
     * @param now the surveys of the period
     * @param other those of the days to compare with
     */
    ComparedSurveys(List<CampaignHeadlines> now, List<CampaignHeadlines> other) {
        this.now = now;
        other.forEach(survey -> this.other.put(survey.key(), survey));
        // Other campaigns are in the sum of each period, under the key of their questionnaire.
        this.inBoth = now.stream()
                .filter(survey -> !survey.isSum())
                .map(CampaignHeadlines::key)
                .filter(this.other::containsKey)
                .collect(Collectors.toSet());
        this.questionnairesInBoth = now.stream()
                .filter(survey -> inBoth.contains(survey.key()))
                .map(survey -> survey.questionnaire().value())
                .collect(Collectors.toSet());
        Map<Series, List<CampaignHeadlines>> bySeries = bySeries(now);
        bySeries(other).forEach((series, surveys) -> {
            List<CampaignHeadlines> beside = bySeries.getOrDefault(series, List.of());
            if (surveys.size() == 1 && beside.size() == 1) {
                pairs.put(surveys.getFirst().key(), beside.getFirst());
            }
        });
    }

    private Map<Series, List<CampaignHeadlines>> bySeries(List<CampaignHeadlines> surveys) {
        return surveys.stream()
                .filter(survey -> !inBoth.contains(survey.key()))
                .collect(Collectors.groupingBy(Series::of));
    }

    /** @param rows what an indicator shows of some surveys */
    List<IndicatorRow> of(SurveyRows rows) {
        return ComparedRows.of(
                rows.apply(now).stream()
                        .map(row -> isInBoth(row) ? row.noting(SAME) : row)
                        .toList(),
                rows.apply(List.copyOf(other.values())).stream()
                        .filter(row -> !isInBoth(row))
                        .map(this::paired)
                        .toList());
    }

    /** Whether the row is about a campaign, or a questionnaire with a campaign, that is in both periods. */
    private boolean isInBoth(IndicatorRow row) {
        return isOfQuestion(row) ? inBoth.contains(survey(row)) : questionnairesInBoth.contains(row.key());
    }

    /** Whether the key of a row names a survey and a question, and not a questionnaire alone. */
    private static boolean isOfQuestion(IndicatorRow row) {
        return row.key().contains("/");
    }

    private static String survey(IndicatorRow row) {
        return row.key().substring(0, row.key().indexOf('/'));
    }

    /** The row under the name of the survey that it is compared with. */
    private IndicatorRow paired(IndicatorRow row) {
        CampaignHeadlines beside = isOfQuestion(row) ? pairs.get(survey(row)) : null;
        CampaignHeadlines survey = isOfQuestion(row) ? other.get(survey(row)) : null;
        if (beside == null || survey == null) {
            return row;
        }
        IndicatorRow named = row.withNotes(row.notes().stream()
                        .map(note -> "%s: %s".formatted(survey.name(), note))
                        .toList())
                .named(
                        beside.key() + row.key().substring(survey.key().length()),
                        beside.name() + row.label().substring(survey.name().length()));
        return survey.name().equals(beside.name())
                ? named
                : named.noting("Compared with “%s”.".formatted(survey.name()));
    }
}
