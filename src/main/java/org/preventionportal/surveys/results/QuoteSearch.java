package org.preventionportal.surveys.results;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DateRange;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.tasks.need.Theme;
import org.springframework.stereotype.Component;

/**
 * Finds comments that may be quoted by their words and by the theme of the tasks that a survey asks about. The calling
 * module must have checked the caller's role.
 */
@Component
public class QuoteSearch {

    private static final int MAX_CAMPAIGNS = 1000;
    private static final int MAX_FOUND = 50;

    private final Campaigns campaigns;
    private final SurveyComments comments;
    private final SurveyQuotes quotes;

    QuoteSearch(Campaigns campaigns, SurveyComments comments, SurveyQuotes quotes) {
        this.campaigns = campaigns;
        this.comments = comments;
        this.quotes = quotes;
    }

    /**
     * @param words each must occur in the comment; nothing is found without any
     * @param theme null for all surveys
     */
    public List<SurveyQuotes.SurveyQuote> find(String words, @Nullable Theme theme) {
        List<String> parts = Stream.of(words.split("[\\s\\p{Cntrl}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty() && theme == null) {
            return List.of();
        }
        return quoted(comments.quotable(campaigns.counted(theme, MAX_CAMPAIGNS), parts, MAX_FOUND));
    }

    /**
     * What people wrote as an answer to one question, in the surveys that a report of these days is about.
     *
     * @param theme null for all surveys
     */
    public List<SurveyQuotes.SurveyQuote> find(String questionKey, DateRange time, @Nullable Theme theme) {
        List<CampaignId> counted = campaigns.ofFigures(time, MAX_CAMPAIGNS).stream()
                .filter(SurveyCampaign::isCounted)
                .filter(campaign -> theme == null || isAbout(campaign, theme))
                .map(SurveyCampaign::id)
                .toList();
        return quoted(comments.quotable(counted, questionKey, MAX_FOUND));
    }

    private static boolean isAbout(SurveyCampaign campaign, Theme theme) {
        TaskSelection tasks = campaign.plan().tasks();
        return tasks != null && tasks.themes().contains(theme);
    }

    private List<SurveyQuotes.SurveyQuote> quoted(List<SurveyComment> found) {
        return List.copyOf(
                quotes.find(found.stream().map(SurveyComment::id).toList()).values());
    }
}
