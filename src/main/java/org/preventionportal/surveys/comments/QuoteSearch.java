package org.preventionportal.surveys.comments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CountedCampaigns;
import org.preventionportal.surveys.comments.SurveyQuotes.SurveyQuote;
import org.preventionportal.tasks.need.Theme;
import org.springframework.stereotype.Component;

/**
 * Finds comments that may be quoted by their words, and by the theme and the evaluation question to which they are
 * coded. Without a coding, the theme is that of the tasks that a survey asks about. If only one task has the theme,
 * quotes are from its session, where at least five people answered. The calling module must have checked the caller's
 * role.
 */
@Component
public class QuoteSearch {

    private static final int MAX_CAMPAIGNS = 1000;
    private static final int MAX_FOUND = 50;

    /** Comments are read in parts until enough of them are disclosed. */
    private static final int AT_ONCE = 100;

    private static final int MAX_PARTS = 20;

    private final CountedCampaigns campaigns;
    private final SurveyComments comments;
    private final SurveyQuotes quotes;

    QuoteSearch(CountedCampaigns campaigns, SurveyComments comments, SurveyQuotes quotes) {
        this.campaigns = campaigns;
        this.comments = comments;
        this.quotes = quotes;
    }

    /**
     * Searches the surveys that the caller may see.
     *
     * @param words each must occur in the comment; nothing is found if there are neither words nor a theme
     * @param theme null for all surveys
     */
    public List<SurveyQuote> find(String words, @Nullable Theme theme, Caller caller) {
        List<String> parts = Stream.of(words.split("[\\s\\p{Cntrl}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty() && theme == null) {
            return List.of();
        }
        return quotes(about(theme, asked -> campaigns.visible(asked, MAX_CAMPAIGNS, caller))
                .with(parts));
    }

    /** What people wrote, by the evaluation question to which it is coded, or else by the question that it answers. */
    public record Answers(Map<EvaluationQuestion, List<SurveyQuote>> coded, Map<String, List<SurveyQuote>> uncoded) {}

    /**
     * What people wrote in the surveys that a report of these days is about and that the caller may see.
     *
     * @param questionKeys of comments that are coded to no evaluation question
     * @param theme null for all themes
     */
    public Answers find(
            Collection<EvaluationQuestion> questions,
            Collection<String> questionKeys,
            DateRange time,
            @Nullable Theme theme,
            Caller caller) {
        if (questions.isEmpty() && questionKeys.isEmpty()) {
            return new Answers(Map.of(), Map.of());
        }
        CommentFilter about = about(theme, asked -> campaigns.ofFigures(time, asked, MAX_CAMPAIGNS, caller));
        return new Answers(each(questions, about::codedTo), each(questionKeys, about::answering));
    }

    private <Q> Map<Q, List<SurveyQuote>> each(Collection<Q> questions, Function<Q, CommentFilter> filter) {
        return questions.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), question -> quotes(filter.apply(question))));
    }

    private static CommentFilter about(@Nullable Theme theme, Function<@Nullable Theme, List<CampaignId>> campaigns) {
        List<CampaignId> all = campaigns.apply(null);
        return theme == null ? CommentFilter.of(all) : CommentFilter.about(theme, all, campaigns.apply(theme));
    }

    /** At most as many as may be found. Those that are not disclosed do not count. */
    private List<SurveyQuote> quotes(CommentFilter filter) {
        List<SurveyComment> found = new ArrayList<>();
        Optional<String> after = Optional.of("");
        for (int parts = 0; parts < MAX_PARTS && found.size() < MAX_FOUND && after.isPresent(); parts++) {
            List<SurveyComment> part = new ArrayList<>();
            after = comments.forEachQuotable(filter, after.get(), AT_ONCE, part::add);
            quotes.disclosed(part).forEach(found::add);
        }
        return found.stream().limit(MAX_FOUND).map(SurveyQuotes::quote).toList();
    }
}
