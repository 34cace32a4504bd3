package org.preventionportal.surveys.comments;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.results.CommentDisclosure;
import org.springframework.stereotype.Component;

/**
 * Finds comments that may be quoted elsewhere: with consent, to a question of which the base is disclosed, and
 * attributed only as far as the results show how many people share it. The calling module must have checked the
 * caller's role.
 */
@Component
public class SurveyQuotes {

    private final Campaigns campaigns;
    private final CampaignScope scope;
    private final CommentDisclosure disclosure;
    private final SurveyComments comments;

    SurveyQuotes(Campaigns campaigns, CampaignScope scope, CommentDisclosure disclosure, SurveyComments comments) {
        this.campaigns = campaigns;
        this.scope = scope;
        this.disclosure = disclosure;
        this.comments = comments;
    }

    /**
     * A comment that may be quoted.
     *
     * @param organisationKind the kind of organisation; null if the results do not show how many people share it
     * @param region null if the results do not show how many people share it
     */
    public record SurveyQuote(
            String commentId,
            String text,
            @Nullable String organisationKind,
            @Nullable String region) {}

    /** The comments that may be quoted, by their ids. */
    public Map<String, SurveyQuote> find(Collection<String> ids) {
        return disclosed(comments.quotable(ids))
                .collect(Collectors.toMap(
                        SurveyComment::id, SurveyQuotes::quote, (first, _) -> first, LinkedHashMap::new));
    }

    /**
     * Whether a caller may save a text with these quotes: all may be quoted, and those that are new in it are from
     * surveys that the caller may see. Quotes that others chose stay, since everybody who reads the text reads them.
     */
    public boolean mayQuote(Collection<String> ids, Collection<String> before, Caller caller) {
        List<SurveyComment> quotable = disclosed(comments.quotable(ids)).toList();
        return quotable.stream().map(SurveyComment::id).toList().containsAll(ids)
                && before.containsAll(hidden(quotable, caller));
    }

    /**
     * Those of the quotes of a text that may be quoted and are from surveys that the caller may not see. They stay when
     * the caller changes the text: the caller does not get their ids, so leaving them out decides nothing.
     */
    public List<String> hidden(Collection<String> ids, Caller caller) {
        return hidden(disclosed(comments.quotable(ids)).toList(), caller);
    }

    private List<String> hidden(List<SurveyComment> quotable, Caller caller) {
        Set<CampaignId> from = quotable.stream().map(SurveyComment::campaign).collect(Collectors.toSet());
        Set<CampaignId> visible = scope.visible(campaigns.findAll(from).values(), caller).stream()
                .map(SurveyCampaign::id)
                .collect(Collectors.toSet());
        return quotable.stream()
                .filter(comment -> !visible.contains(comment.campaign()))
                .map(SurveyComment::id)
                .toList();
    }

    static SurveyQuote quote(SurveyComment comment) {
        return new SurveyQuote(comment.id(), comment.text(), comment.organisationKind(), comment.region());
    }

    /** Those of the comments to questions of which the base is disclosed. */
    Stream<SurveyComment> disclosed(Collection<SurveyComment> quotable) {
        Set<CampaignId> from = quotable.stream().map(SurveyComment::campaign).collect(Collectors.toSet());
        Map<CampaignId, Predicate<String>> shown = from.isEmpty()
                ? Map.of()
                : disclosure.of(campaigns.findAll(from).values());
        return quotable.stream().filter(comment -> comment.isShown(shown));
    }
}
