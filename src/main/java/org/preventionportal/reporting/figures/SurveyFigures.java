package org.preventionportal.reporting.figures;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.surveys.results.CampaignHeadlines;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;
import org.preventionportal.surveys.results.SurveyHeadlines;
import org.preventionportal.tasks.figures.Scope;
import org.springframework.stereotype.Component;

/**
 * What surveys say, as far as their results may tell it. They know of no themes, and of no kinds of partner
 * but what respondents call themselves: within those there is nothing to tell.
 */
@Component
class SurveyFigures implements FigureSource {

    private final SurveyHeadlines surveys;

    SurveyFigures(SurveyHeadlines surveys) {
        this.surveys = surveys;
    }

    @Override
    public FigureTopic topic() {
        return FigureTopic.SURVEYS;
    }

    @Override
    public Map<FigureKind, List<FigureRow>> read(Timespan time, Scope scope, Sight sight) {
        if (scope.theme() != null || scope.partnerKind() != null) {
            return Map.of();
        }
        Map<FigureKind, List<FigureRow>> found = new EnumMap<>(FigureKind.class);
        if (scope.region() != null) {
            List<CampaignHeadlines> regional = surveys.of(time, scope.region());
            found.put(FigureKind.SURVEYS_RESPONSES, byQuestionnaire(regional, CampaignHeadlines::responded, false));
            found.put(FigureKind.SURVEYS_AGREEMENT, headlines(regional, false));
            return found;
        }
        List<CampaignHeadlines> all = sight.surveyor() == null ? surveys.of(time) : surveys.of(time, sight.surveyor());
        found.put(FigureKind.SURVEYS_RESPONSES, byQuestionnaire(all, CampaignHeadlines::responded, false));
        found.put(FigureKind.SURVEYS_COMPLETE, byQuestionnaire(all, CampaignHeadlines::complete, true));
        found.put(FigureKind.SURVEYS_PARTIAL, byQuestionnaire(all, CampaignHeadlines::partial, true));
        found.put(FigureKind.SURVEYS_AGREEMENT, headlines(all, false));
        found.put(FigureKind.SURVEYS_RESPONDENTS, headlines(all, true));
        return found;
    }

    private static List<FigureRow> byQuestionnaire(
            List<CampaignHeadlines> campaigns,
            Function<CampaignHeadlines, @Nullable Figure> people,
            boolean ofResponses) {
        Map<String, List<CampaignHeadlines>> byQuestionnaire = campaigns.stream()
                .collect(Collectors.groupingBy(
                        campaign -> campaign.questionnaire().value(), LinkedHashMap::new, Collectors.toList()));
        return byQuestionnaire.entrySet().stream()
                .map(same -> FigureRow.of(
                                same.getKey(),
                                names(same.getValue()),
                                ofResponses
                                        ? part(same.getValue(), people)
                                        : FigureNumber.of(told(same.getValue(), people)))
                        .remarked(same.getValue().stream()
                                .flatMap(campaign -> campaign.remarks().stream())
                                .toList()))
                .toList();
    }

    private static String names(List<CampaignHeadlines> campaigns) {
        return campaigns.size() == 1
                ? campaigns.getFirst().name()
                : "%s and %d more".formatted(campaigns.getFirst().name(), campaigns.size() - 1);
    }

    /** The sum of what is told of each: it says no more than they do. */
    private static Figure told(
            List<CampaignHeadlines> campaigns, Function<CampaignHeadlines, @Nullable Figure> people) {
        double[] told = campaigns.stream()
                .map(people)
                .filter(Objects::nonNull)
                .flatMapToDouble(figure -> figure.number().stream())
                .toArray();
        return told.length == 0
                ? Figure.tooFew()
                : Figure.of(DoubleStream.of(told).sum());
    }

    /** A part of those who responded; kept back where it is of any campaign, since it would be a part of fewer. */
    private static FigureNumber part(
            List<CampaignHeadlines> campaigns, Function<CampaignHeadlines, @Nullable Figure> people) {
        boolean isKeptBack = campaigns.stream()
                .map(people)
                .anyMatch(figure -> figure == null || figure.number().isEmpty());
        return FigureNumber.of(
                isKeptBack ? Figure.tooFew() : told(campaigns, people), told(campaigns, CampaignHeadlines::responded));
    }

    private static List<FigureRow> headlines(List<CampaignHeadlines> campaigns, boolean ofRespondents) {
        return campaigns.stream()
                .flatMap(campaign -> campaign.headlines().stream()
                        .filter(headline -> ofRespondents == (headline.choice() != null))
                        .map(headline -> row(campaign, headline)))
                .toList();
    }

    private static FigureRow row(CampaignHeadlines campaign, Headline headline) {
        String key = Stream.of(campaign.campaign().value(), headline.question(), headline.choice())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("/"));
        return FigureRow.of(
                        key,
                        "%s: %s".formatted(campaign.name(), headline.text()),
                        new FigureNumber(headline.people(), headline.base(), headline.percent(), null))
                .remarked(headline.remarks());
    }
}
