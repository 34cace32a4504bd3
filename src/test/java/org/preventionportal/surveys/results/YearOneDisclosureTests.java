package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.demo.YearOneResponses;
import org.preventionportal.demo.YearOneResponses.Response;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.MergedGroup;
import org.preventionportal.disclosure.Splits;
import org.preventionportal.disclosure.Splits.Kind;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Likert;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Small kinds of the first year's 73 respondents are merged, and as many as possible stay apart. */
class YearOneDisclosureTests {

    private static final int SAMPLES = 3;

    private static Form form;
    private final Map<DisclosureLevel, Disclosure<Variable, Dimension>> disclosures =
            new EnumMap<>(DisclosureLevel.class);
    private Map<String, ResponseCounts> counts = Map.of();

    @BeforeAll
    static void readForm() throws IOException {
        try (var file = new ClassPathResource("questionnaires/year-one.json").getInputStream()) {
            form = JsonMapper.shared().readValue(file, Form.class);
        }
    }

    @BeforeEach
    void countYearOne() {
        count(YearOneResponses.all().stream());
    }

    private void count(Stream<Response> responses) {
        var counter = new ResponseCounter(new CampaignId("svc_0"), form);
        responses.forEach(response -> counter.count(response.answers(), response.isComplete()));
        counts = counter.responseCounts();
        disclosures.clear();
    }

    private Disclosure<Variable, Dimension> disclosure(DisclosureLevel level) {
        return disclosures.computeIfAbsent(
                level,
                _ -> new Disclosure<>(new SurveyVariables(form, counts, true, 0, RepeatedResponses.NONE, level)));
    }

    private List<MergedGroup> groups(Dimension dimension, DisclosureLevel level) {
        return disclosure(level).groups(Variable.of(form.dimension(dimension).orElseThrow()));
    }

    @Test
    void kindsOfOrganisationStayApart() {
        assertThat(sizes(Dimension.ORGANISATION_KIND, DisclosureLevel.RESULTS))
                .containsExactlyInAnyOrder(
                        "police=29", "local-government=23", "voluntary=7", "education=5", "#other=5");
        assertThat(sizes(Dimension.ORGANISATION_KIND, DisclosureLevel.PUBLISHED))
                .containsExactlyInAnyOrder("police=29", "local-government=23", "#other=17");
    }

    /** The rest is one of them. Twenty people make two or three groups. */
    @ParameterizedTest
    @MethodSource("samplesFromTheFirstYearOn")
    void fourKindsOfOrganisationStayApartInOtherSamples(int people, int sample) {
        countSample(people, sample);

        assertThat(sizes(Dimension.ORGANISATION_KIND, DisclosureLevel.RESULTS)).hasSizeGreaterThanOrEqualTo(4);
    }

    static Stream<Arguments> samplesFromTheFirstYearOn() {
        return samples(YearOneResponses.ALL, 200, 5000);
    }

    private List<String> sizes(Dimension dimension, DisclosureLevel level) {
        return groups(dimension, level).stream()
                .filter(group -> group.people() > 0)
                .map(group -> group.key() + "=" + group.people())
                .toList();
    }

    @Test
    void regionsStayApart() {
        assertThat(sizes(Dimension.REGION, DisclosureLevel.RESULTS))
                .contains("yorkshire-and-the-humber=15", "south-east=13", "wales=6", "#other=10")
                .hasSize(8);
    }

    /** As in {@code MergingTests}, with the families that are declared. */
    @ParameterizedTest
    @EnumSource
    void noValidSplitByTheFamiliesHasMoreGroups(Dimension dimension) {
        List<Kind> kinds = kinds(dimension);

        assertThat(sizes(dimension, DisclosureLevel.RESULTS).size())
                .as("%s: %s", dimension, kinds)
                .isEqualTo(Splits.mostGroups(kinds));
    }

    private List<Kind> kinds(Dimension dimension) {
        Question question = form.dimension(dimension).orElseThrow();
        Map<String, String> families = KindsOfPeople.families(dimension);
        return question.choices().stream()
                .map(choice -> new Kind(choice.key(), people(question, choice.key()), families.get(choice.key())))
                .toList();
    }

    /** The first year, and three samples of twenty people. ADR 0063 says why one of them has a group less. */
    @Test
    void splitsByTheFamiliesAloneHaveHardlyMoreGroups() {
        Stream<List<String>> ofTwenty = IntStream.range(0, SAMPLES).mapToObj(sample -> {
            countSample(20, sample);
            return shownAndMostGroups();
        });

        assertThat(Stream.concat(Stream.of(shownAndMostGroups()), ofTwenty))
                .containsExactly(
                        List.of("ORGANISATION_KIND: 5 of 5", "REGION: 8 of 8", "CONTACT_WITH_CHILDREN: 3 of 3"),
                        List.of("ORGANISATION_KIND: 2 of 2", "REGION: 3 of 3", "CONTACT_WITH_CHILDREN: 2 of 2"),
                        List.of("ORGANISATION_KIND: 3 of 3", "REGION: 2 of 3", "CONTACT_WITH_CHILDREN: 2 of 2"),
                        List.of("ORGANISATION_KIND: 2 of 2", "REGION: 2 of 2", "CONTACT_WITH_CHILDREN: 2 of 2"));
    }

    private List<String> shownAndMostGroups() {
        return Stream.of(Dimension.values())
                .map(dimension -> "%s: %d of %d"
                        .formatted(
                                dimension,
                                sizes(dimension, DisclosureLevel.RESULTS).size(),
                                Splits.mostGroupsByFamilies(kinds(dimension))))
                .toList();
    }

    private int people(Question question, String choice) {
        return Objects.requireNonNull(counts.get(Variable.of(question).key()))
                .totals()
                .getOrDefault(choice, 0);
    }

    @ParameterizedTest
    @EnumSource
    void nineOfTenPeopleAreInAGroupOfWhichHalfOfTheNumbersAreShown(Dimension dimension) {
        assertThat(peopleInGroups(
                        dimension,
                        group -> isHalf(results(dimension, group)
                                .flatMap(result -> result.choices().stream())
                                .map(choice -> !choice.people().isSuppressed()))))
                .isGreaterThanOrEqualTo((int) Math.ceil(0.9 * YearOneResponses.ALL));
    }

    static Stream<Arguments> samples() {
        return samples(20, 73, 200, 5000);
    }

    static Stream<Arguments> largeSamples() {
        return samples(200, 5000);
    }

    static Stream<Arguments> smallSamples() {
        return samples(20);
    }

    private static Stream<Arguments> samples(int... numbers) {
        return IntStream.of(numbers)
                .boxed()
                .flatMap(people -> IntStream.range(0, SAMPLES).mapToObj(sample -> Arguments.of(people, sample)));
    }

    private void countSample(int people, int sample) {
        count(YearOneResponses.sample(people, sample));
    }

    /** Nine of ten of those who said who they are. All splits into groups are tried, too. */
    @ParameterizedTest
    @MethodSource("samples")
    void otherNumbersOfPeopleAreShownAlike(int people, int sample) {
        countSample(people, sample);
        for (Dimension dimension : Dimension.values()) {
            assertThat(peopleInGroups(
                            dimension,
                            group -> isHalf(results(dimension, group)
                                    .flatMap(result -> result.choices().stream())
                                    .map(choice -> !choice.people().isSuppressed()))))
                    .as(dimension.name())
                    .isGreaterThanOrEqualTo(nineOfTen(dimension));
            noValidSplitByTheFamiliesHasMoreGroups(dimension);
        }
    }

    private int nineOfTen(Dimension dimension) {
        return (int) Math.ceil(0.9 * peopleInGroups(dimension, _ -> true));
    }

    /** With 200 people or more, half of all answers say something, of follow-up questions and several answers, too. */
    @ParameterizedTest
    @MethodSource("largeSamples")
    void ofLargeNumbersHalfOfAllAnswersSaySomething(int people, int sample) {
        countSample(people, sample);
        for (Dimension dimension : Dimension.values()) {
            assertThat(peopleInGroups(dimension, group -> isHalf(tells(dimension, group))))
                    .as(dimension.name())
                    .isGreaterThanOrEqualTo(nineOfTen(dimension));
        }
    }

    /**
     * What smaller numbers of people reach. In groups of five to ten, follow-up questions tell nothing, and questions
     * with several answers only what nobody at all picked, because how many were asked, or picked each answer, would be
     * one to four people.
     */
    @Test
    void ofTheFirstYearsPeopleHalfOfAllAnswersSaySomethingInTheLargerGroups() {
        assertThat(Stream.of(Dimension.values())
                        .map(dimension -> "%s: %d of %d"
                                .formatted(
                                        dimension,
                                        peopleInGroups(dimension, group -> isHalf(tells(dimension, group))),
                                        peopleInGroups(dimension, _ -> true))))
                .containsExactly("ORGANISATION_KIND: 62 of 69", "REGION: 43 of 69", "CONTACT_WITH_CHILDREN: 69 of 69");
    }

    @ParameterizedTest
    @MethodSource("smallSamples")
    void ofTwentyPeopleOneAnswerOfTenSaysSomething(int people, int sample) {
        countSample(people, sample);
        for (Dimension dimension : Dimension.values()) {
            assertThat(peopleInGroups(dimension, group -> isTenth(tells(dimension, group))))
                    .as(dimension.name())
                    .isEqualTo(peopleInGroups(dimension, _ -> true));
        }
    }

    /** Whether each answer to a closed question says something about a group. */
    private Stream<Boolean> tells(Dimension dimension, MergedGroup group) {
        return results(dimension, group)
                .flatMap(result ->
                        question(result).choices().stream().map(choice -> saysSomething(result, choice.key())));
    }

    /**
     * An answer that is merged with all that the group gave says nothing and does not count. Questions that follow from
     * an answer, and those with several answers, are left out here, but counted above.
     */
    @ParameterizedTest
    @EnumSource
    void nineOfTenPeopleAreInAGroupOfWhichHalfOfTheAnswersSaySomething(Dimension dimension) {
        assertThat(peopleInGroups(
                        dimension,
                        group -> isHalf(results(dimension, group)
                                .filter(result -> result.kind() != QuestionKind.MULTIPLE_CHOICE)
                                .filter(result ->
                                        form.condition(question(result)).isEmpty())
                                .flatMap(result -> question(result).choices().stream()
                                        .map(choice -> saysSomething(result, choice.key()))))))
                .isGreaterThanOrEqualTo((int) Math.ceil(0.9 * YearOneResponses.ALL));
    }

    private int peopleInGroups(Dimension dimension, Predicate<MergedGroup> isShown) {
        return groups(dimension, DisclosureLevel.RESULTS).stream()
                .filter(group -> group.people() > 0)
                .filter(isShown)
                .mapToInt(MergedGroup::people)
                .sum();
    }

    private static boolean isHalf(Stream<Boolean> all) {
        return shareOf(all) >= 0.5;
    }

    private static boolean isTenth(Stream<Boolean> all) {
        return shareOf(all) >= 0.1;
    }

    private static double shareOf(Stream<Boolean> all) {
        return all.mapToInt(shown -> shown ? 1 : 0).average().orElse(0);
    }

    /** The results of a group for the closed questions that do not say who people are. */
    private Stream<QuestionResult> results(Dimension dimension, MergedGroup group) {
        var disclosure = disclosure(DisclosureLevel.RESULTS);
        List<Dimension> dimensions = List.of(dimension);
        List<String> keys = List.of(group.key());
        Counts counts = Counts.of(DisclosureLevel.RESULTS, disclosure, dimensions, keys);
        return form.questions()
                .filter(question -> question.dimension() == null)
                .map(question -> QuestionResult.ofGroup(
                        question, counts, disclosure.units(Variable.of(question), dimensions, keys)))
                .filter(result -> !result.choices().isEmpty());
    }

    private static Question question(QuestionResult result) {
        return form.question(result.key()).orElseThrow();
    }

    private static boolean saysSomething(QuestionResult result, String choice) {
        return result.choices().stream()
                .filter(merged ->
                        List.of(merged.key().replace("#", "").split("\\+")).contains(choice))
                .anyMatch(merged -> saysSomething(merged.people(), result.shown()));
    }

    private static boolean saysSomething(DisclosedNumber people, DisclosedNumber shown) {
        return people.number().isPresent()
                && (people.number().orElseThrow() == 0 || !people.number().equals(shown.number()));
    }

    @Test
    void agreementOfLargeGroupsIsShown() {
        var disclosure = disclosure(DisclosureLevel.RESULTS);
        List<DisclosedNumber> ofPolice = form.questions()
                .filter(question -> question.kind() == QuestionKind.LIKERT)
                .map(question -> disclosure.people(
                        Variable.of(question),
                        List.of(Dimension.ORGANISATION_KIND),
                        List.of("police"),
                        Likert.AGREEING))
                .toList();
        assertThat(ofPolice).filteredOn(number -> !number.isSuppressed()).hasSizeGreaterThanOrEqualTo(10);
    }

    /** A few of the voluntary sector picked another option, so how many picked each is suppressed there. */
    @Test
    void anOptionThatNobodyAtAllPickedIsShownAsNobodyInEachGroup() {
        for (MergedGroup group : groups(Dimension.ORGANISATION_KIND, DisclosureLevel.RESULTS)) {
            if (group.people() > 0) {
                assertThat(answers("worked-how", group.key()))
                        .filteredOn(answer -> answer.endsWith(": 0"))
                        .hasSize(4);
            }
        }
        assertThat(answers("worked-how", "voluntary"))
                .filteredOn(answer -> answer.endsWith(": -1"))
                .hasSize(2);
    }

    @Test
    void answersOfFewPeopleAreMerged() {
        assertThat(answers("knowledge", "voluntary"))
                .containsExactly(
                        "Strongly disagree: 0",
                        "Disagree: 0",
                        "Neither agree nor disagree: 0",
                        "Agree or no answer: 7",
                        "Strongly agree: 0",
                        "Not applicable: 0");
    }

    private List<String> answers(String questionKey, String group) {
        return groups(Dimension.ORGANISATION_KIND, DisclosureLevel.RESULTS).stream()
                .filter(one -> one.key().equals(group))
                .flatMap(one -> results(Dimension.ORGANISATION_KIND, one))
                .filter(result -> result.key().equals(questionKey))
                .flatMap(result -> result.choices().stream())
                .map(choice -> "%s: %.0f"
                        .formatted(choice.text(), choice.people().number().orElse(-1)))
                .toList();
    }
}
