package org.preventionportal.evidence.theory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.OfficersAndEvaluators;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.evidence.theory.support.ElementSupport;
import org.preventionportal.evidence.theory.support.ElementSupport.SurveyResult;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.evidence.theory.support.TheoryStage;
import org.preventionportal.platform.DateRange;
import org.preventionportal.surveys.results.CampaignHeadlines;
import org.preventionportal.surveys.results.SurveyHeadlines;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Service;

/** Reads the Theory of Change and counts what supports its elements. */
@Service
public class TheoryQueries {

    private static final DateRange ALWAYS = new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2999, 12, 31));

    private final TheoriesOfChange theories;
    private final List<TheorySupport> recorded;
    private final TaskCounts tasks;
    private final SurveyHeadlines surveys;

    TheoryQueries(TheoriesOfChange theories, List<TheorySupport> recorded, TaskCounts tasks, SurveyHeadlines surveys) {
        this.theories = theories;
        this.recorded = recorded;
        this.tasks = tasks;
        this.surveys = surveys;
    }

    @OfficersAndEvaluators
    TheoryOfChange current() {
        return theories.current();
    }

    /** The elements by their keys. */
    @OfficersAndEvaluators
    public Map<String, TheoryElement> elements() {
        return theories.current().elements().stream()
                .collect(Collectors.toMap(TheoryElement::key, Function.identity()));
    }

    /** @param level who reads the results of surveys */
    @OfficersAndEvaluators
    public Map<TheoryElement, ElementSupport> support(Collection<TheoryElement> elements, DisclosureLevel level) {
        Map<String, Integer> evidence = recorded(false);
        Map<String, Integer> outcomes = recorded(true);
        List<TaskCounts.Cell> accepted = tasks.kinds(Milestone.SERVED, ALWAYS, IndicatorScope.WHOLE).stream()
                .filter(cell -> cell.kind() != null)
                .toList();
        List<TaskCounts.Cell> completed = accepted.stream()
                .filter(cell -> cell.state() == TaskState.COMPLETED)
                .toList();
        List<CampaignHeadlines> campaigns = surveys.of(ALWAYS, level);
        return elements.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        element -> new ElementSupport(
                                taskCount(element, accepted),
                                taskCount(element, completed),
                                evidence.getOrDefault(element.key(), 0),
                                outcomes.getOrDefault(element.key(), 0),
                                results(element, campaigns))));
    }

    /** All elements with what supports them, as they may be published. */
    @OfficersAndEvaluators
    public List<SupportedTheoryElement> publishable() {
        List<TheoryElement> elements = theories.current().elements();
        Map<TheoryElement, ElementSupport> support = support(elements, DisclosureLevel.PUBLISHED);
        return elements.stream()
                .map(element -> element.with(Objects.requireNonNull(support.get(element))))
                .toList();
    }

    /** How much evidence and how many outcomes are recorded for an element. */
    int recordedFor(String key) {
        return Stream.of(recorded(false), recorded(true))
                .mapToInt(counts -> counts.getOrDefault(key, 0))
                .sum();
    }

    private Map<String, Integer> recorded(boolean isOutcomes) {
        return recorded.stream()
                .filter(support -> support.isOutcomes() == isOutcomes)
                .flatMap(support -> support.byElement().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    private static @Nullable Integer taskCount(TheoryElement element, List<TaskCounts.Cell> tasks) {
        return element.stage() == TheoryStage.ACTIVITY
                ? tasks.stream()
                        .filter(cell -> element.taskKinds().contains(cell.kind()))
                        .mapToInt(TaskCounts.Cell::tasks)
                        .sum()
                : null;
    }

    private static List<SurveyResult> results(TheoryElement element, List<CampaignHeadlines> campaigns) {
        return campaigns.stream()
                .flatMap(campaign -> campaign.headlines().stream()
                        .filter(headline -> headline.isAgreement()
                                && element.surveyQuestionKeys().contains(headline.question()))
                        .map(headline -> new SurveyResult(
                                campaign.name(),
                                headline.text(),
                                headline.amount(),
                                headline.base(),
                                Objects.requireNonNull(headline.percent()))))
                .toList();
    }
}
