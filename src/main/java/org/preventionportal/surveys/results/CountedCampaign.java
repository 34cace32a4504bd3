package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;

/**
 * Holds a campaign with what was counted of it.
 *
 * @param counts by the key of their variable
 */
record CountedCampaign(SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> counts) {

    /**
     * Those of the campaigns that are counted, in their order.
     *
     * @param withCells whether to read what divides their results, too
     */
    static Stream<CountedCampaign> of(
            Collection<SurveyCampaign> campaigns, boolean withCells, CountedResponses responses) {
        List<SurveyCampaign> counted =
                campaigns.stream().filter(SurveyCampaign::isCounted).distinct().toList();
        List<CampaignId> ids = counted.stream().map(SurveyCampaign::id).toList();
        if (ids.isEmpty()) {
            return Stream.empty();
        }
        Map<CampaignId, ResponseRate> rates = responses.responseRates(ids);
        Map<CampaignId, Map<String, ResponseCounts>> counts =
                withCells ? responses.all(ids, true) : responses.totals(rates.values(), countedOnce(counted));
        return counted.stream()
                .map(campaign -> new CountedCampaign(
                        campaign,
                        Objects.requireNonNull(rates.get(campaign.id())),
                        Objects.requireNonNull(counts.get(campaign.id()))));
    }

    private static Set<CampaignId> countedOnce(List<SurveyCampaign> campaigns) {
        return campaigns.stream()
                .filter(campaign -> campaign.batches() == null)
                .map(SurveyCampaign::id)
                .collect(Collectors.toSet());
    }

    /** The questions that are counted. Until the close of a rolling campaign some are not: see {@link #undivided}. */
    Form form() {
        Form form = campaign.requireSnapshot().form();
        return form.questions().allMatch(this::isCounted) ? form : form.only(this::isCounted);
    }

    /** The questions that are counted after the close only. */
    List<Question> uncounted() {
        return campaign.requireSnapshot()
                .form()
                .questions()
                .filter(question -> !isCounted(question))
                .toList();
    }

    private boolean isCounted(Question question) {
        return counts.containsKey(Variable.of(question).key());
    }

    /** Whether the last batch left the numbers of a question, or of one that it depends on, as they were before. */
    boolean isOfEarlierBatch(Question question) {
        int people = counts(Variable.POPULATION).people();
        return variables(DisclosureLevel.RESULTS).line(Variable.of(question)).stream()
                .anyMatch(variable -> counts(variable).people() < people);
    }

    /** The counts that each batch may replace, without what divides results. */
    List<ResponseCounts> undivided() {
        SurveyVariables variables = variables(DisclosureLevel.RESULTS);
        return Stream.concat(
                        Stream.of(Variable.POPULATION),
                        form().questions()
                                .filter(question -> variables.isInEachBatch(Variable.of(question)))
                                .flatMap(question -> Variable.all(question).stream()))
                .map(variable -> counts(variable).undivided())
                .toList();
    }

    /**
     * Those of the counts that come with all that they depend on: how many people were asked a question says how many
     * gave an answer to the one before it, of which an earlier batch may be stored.
     */
    List<ResponseCounts> complete(Collection<ResponseCounts> steps) {
        Set<String> keys = steps.stream().map(ResponseCounts::variable).collect(Collectors.toSet());
        SurveyVariables variables = variables(DisclosureLevel.RESULTS);
        Set<String> incomplete = form().questions()
                .flatMap(question -> Variable.all(question).stream())
                .filter(variable ->
                        !variables.line(variable).stream().map(Variable::key).allMatch(keys::contains))
                .map(Variable::key)
                .collect(Collectors.toSet());
        return steps.stream()
                .filter(next -> !incomplete.contains(next.variable()))
                .toList();
    }

    ResponseCounts counts(Variable variable) {
        return Objects.requireNonNull(counts.get(variable.key()), "the variable is counted");
    }

    SurveyVariables variables(DisclosureLevel level) {
        return new SurveyVariables(
                form(), counts, rate.isOfWholeProgramme(), rate.unknownRespondents(), rate.repeatedResponses(), level);
    }

    /** The numbers that these readers may know. */
    DisclosedCounts disclosed(DisclosureLevel level) {
        return new DisclosedCounts(
                variables(level),
                electronic().map(others -> others.variables(level)).orElse(null));
    }

    /** What people answered themselves. Empty unless staff typed in a part of the answers. */
    private Optional<CountedCampaign> electronic() {
        if (!rate.isMixed()) {
            return Optional.empty();
        }
        Map<String, ResponseCounts> others = new HashMap<>(counts);
        others.replaceAll((_, counted) -> counted.electronic());
        return Optional.of(new CountedCampaign(campaign, rate.withoutTypedIn(), others));
    }

    /** Whether the comments to a question may be shown. */
    boolean disclosesWords(String questionKey) {
        return variables(DisclosureLevel.RESULTS).disclosesWords(questionKey)
                && electronic()
                        .map(others -> others.disclosesWords(questionKey))
                        .orElse(true);
    }

    @Override
    public int hashCode() {
        // by the id alone, because it is cheap; equality, of everything, decides whether kept headlines are still right
        return campaign.hashCode();
    }
}
