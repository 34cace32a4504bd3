package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.surveys.questionnaires.SampleForms.TEXT;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.disclosure.MergedGroup;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.SampleForms;
import org.preventionportal.surveys.results.Attributions.Author;

/** Names the part of the country beside the kind of organisation in quotes. */
class DisclosedAuthorsTests {

    private static final Question WORDS = SampleForms.question("words", QuestionKind.FREE_TEXT);
    private static final Form FORM = SampleForms.of(List.of(
            dimension(Dimension.ORGANISATION_KIND, "police", "health", "education"),
            dimension(Dimension.REGION, "north-east", "north-west", "london", "south-east", "wales"),
            WORDS));

    private final ResponseCounter counter = new ResponseCounter(new CampaignId("svc_0"), FORM);
    private final Map<Author, Integer> people = new HashMap<>();
    private final Map<Author, Integer> silent = new HashMap<>();

    private static Question dimension(Dimension dimension, String... choices) {
        return new Question(
                dimension.name(),
                QuestionKind.SINGLE_CHOICE,
                TEXT,
                null,
                Stream.of(choices).map(choice -> new Option(choice, TEXT)).toList(),
                false,
                dimension,
                null,
                false);
    }

    private static Map<String, Answer> answers(Author author) {
        return author.dimensions().stream()
                .collect(Collectors.toMap(
                        Dimension::name,
                        dimension -> Answer.picking(
                                dimension == Dimension.REGION ? author.region() : author.organisation())));
    }

    private void answered(String kind, String region, int number) {
        answered(kind, region, number, 0);
    }

    /** @param silent how many more answered the other questions only */
    private void answered(String kind, String region, int number, int silent) {
        var author = new Author(kind, region);
        people.merge(author, number, Integer::sum);
        this.silent.merge(author, silent, Integer::sum);
        Map<String, Answer> about = new HashMap<>(answers(author));
        IntStream.range(0, silent).forEach(_ -> counter.count(about, true));
        about.put(WORDS.key(), new Answer(List.of(), null, "More time", null, true));
        IntStream.range(0, number).forEach(_ -> counter.count(about, true));
    }

    private DisclosedCounts counts() {
        return new DisclosedCounts(
                new SurveyVariables(
                        FORM, counter.responseCounts(), true, 0, RepeatedResponses.NONE, DisclosureLevel.RESULTS),
                null);
    }

    /** What is said of each kind and region in quotes of the question, and in those of one that everybody answers. */
    private List<Map<Author, Author>> attributions() {
        DisclosedCounts counts = counts();
        List<Author> everybody = Stream.of(people, silent)
                .flatMap(some -> some.entrySet().stream())
                .flatMap(one -> Stream.generate(one::getKey).limit(one.getValue()))
                .toList();
        DisclosedAuthors authors = counts.authors(FORM);
        var attributions = Attributions.of(everybody, authors, 5);
        UnaryOperator<Author> shown = authors.shownBy(counts, WORDS, everybody.stream());
        Map<Author, Author> closest = people.keySet().stream()
                .collect(Collectors.toMap(author -> author, author -> authors.withPart(author, authors.apply(author))));
        Map<Author, Author> all = new HashMap<>(closest);
        everybody.stream()
                .distinct()
                .forEach(author -> all.replaceAll((other, said) ->
                        Objects.equals(closest.get(author), closest.get(other)) ? attributions.shown(author) : said));
        Map<Author, Author> answered = new HashMap<>(all);
        answered.replaceAll((_, said) -> shown.apply(said));
        return List.of(answered, all);
    }

    /** How many of those who answered are quoted with each attribution. */
    private Map<Author, Integer> quoted() {
        Map<Author, Author> said = attributions().getFirst();
        return people.entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> said.getOrDefault(one.getKey(), one.getKey()),
                        Collectors.summingInt(Map.Entry::getValue)));
    }

    /** By region, 12 of the police and 8 of health are 3 people of some region each. */
    @Test
    void theyNameThePartOfTheCountryThatFiveOfTheKindShare() {
        answered("police", "north-east", 9);
        answered("police", "north-west", 3);
        answered("police", "london", 6);
        answered("health", "north-west", 5);
        answered("health", "london", 3);
        answered("health", "south-east", 5);

        assertThat(quoted())
                .isEqualTo(Map.of(
                        new Author("police", "#north"), 12,
                        new Author("police", "#south"), 6,
                        new Author("health", "#north"), 5,
                        new Author("health", "#south"), 8));
    }

    /** Everybody may know how many skip both questions: they are of no kind and in no part, whatever others say. */
    @Test
    void theyNameThePartAlsoIfAFewSayNeither() {
        answered("police", "north-east", 9);
        answered("police", "london", 6);
        answered("police", "", 6);
        answered("health", "north-west", 5);
        answered("health", "south-east", 8);
        answered("health", "", 5);
        answered("education", "london", 5);
        answered("", "", 4);

        assertThat(quoted())
                .as("those of education join those who say neither, who would be few")
                .isEqualTo(Map.of(
                        new Author("police", "#north"), 9,
                        new Author("police", "#south"), 6,
                        new Author("police", ""), 6,
                        new Author("health", "#north"), 5,
                        new Author("health", "#south"), 8,
                        new Author("health", ""), 5,
                        new Author("", ""), 9));
    }

    /** Who knows that 18 are of the police, and 15 of them in the north, could tell that three are in the south. */
    @Test
    void theyNameNoPartThatLeavesAFewOfTheKind() {
        answered("police", "north-east", 9);
        answered("police", "north-west", 6);
        answered("police", "london", 3);
        answered("health", "north-west", 4);
        answered("health", "london", 5);
        answered("health", "south-east", 6);

        assertThat(quoted()).isEqualTo(Map.of(new Author("police", ""), 18, new Author("health", ""), 15));
    }

    /** Three of the police in the south did not say more, as the quotes of another question would show. */
    @Test
    void theyNameNoPartInWhichAFewDidNotAnswer() {
        answered("police", "north-east", 9, 5);
        answered("police", "north-west", 3);
        answered("police", "london", 6, 3);
        answered("health", "north-west", 5, 5);
        answered("health", "london", 3);
        answered("health", "south-east", 5, 6);

        assertThat(quoted()).containsOnlyKeys(new Author("police", ""), new Author("health", ""));
    }

    static Stream<Arguments> attacks() {
        return Stream.of(20, 73, 200, 5000)
                .flatMap(number -> IntStream.range(0, number > 1000 ? 10 : 100)
                        .mapToObj(seed -> Arguments.of(number, new Random(seed))));
    }

    /**
     * Everybody may be quoted, so readers count the authors of each attribution. They know the results by kind and by
     * region, and add and subtract.
     */
    @ParameterizedTest
    @MethodSource("attacks")
    void noFewPeopleOfAKindInARegionOrPartCanBeWorkedOut(int number, Random random) {
        List<String> kinds = choices(Dimension.ORGANISATION_KIND);
        List<String> regions = choices(Dimension.REGION);
        double[] shares = random.doubles((long) kinds.size() * regions.size(), 0, 1)
                .map(share -> share < 0.3 ? 0 : Math.exp(3 * share))
                .toArray();
        double all = DoubleStream.of(shares).sum();
        double answering = 0.3 + 0.7 * random.nextDouble();
        for (int i = 0; i < shares.length; i++) {
            int some = (int) Math.round(number * shares[i] / all);
            int answered = (int) Math.round(some * (random.nextInt(3) == 0 ? 1 : answering));
            answered(kinds.get(i / regions.size()), regions.get(i % regions.size()), answered, some - answered);
        }
        answered("", "", random.nextInt(4), random.nextInt(3));
        var attack = new Attack(people, silent);
        attack.know(Author.UNKNOWN::equals, true, true);
        attack.know(Author.UNKNOWN::equals, true, false);
        DisclosedCounts counts = counts();
        for (Dimension dimension : List.of(Dimension.ORGANISATION_KIND, Dimension.REGION)) {
            for (MergedGroup group :
                    counts.groups(Variable.of(FORM.dimension(dimension).orElseThrow()))) {
                Predicate<Author> inGroup = author ->
                        group.kinds().contains(dimension == Dimension.REGION ? author.region() : author.organisation());
                attack.know(inGroup, true, true);
                boolean isKnown = !counts.of(List.of(dimension), List.of(group.key()))
                        .people(Variable.of(WORDS), Set.of(Category.ANSWERED))
                        .isSuppressed();
                if (isKnown) {
                    attack.know(inGroup, true, false);
                }
            }
        }
        List<Map<Author, Author>> said = attributions();
        Set.copyOf(said.getFirst().values())
                .forEach(label ->
                        attack.know(author -> label.equals(said.getFirst().get(author)), true, false));
        Set.copyOf(said.getLast().values())
                .forEach(label ->
                        attack.know(author -> label.equals(said.getLast().get(author)), true, true));

        for (String kind : kinds) {
            for (String region : regions) {
                String part = KindsOfPeople.family(Dimension.REGION, region);
                attack.requireUnknown(author ->
                        author.organisation().equals(kind) && author.region().equals(region));
                attack.requireUnknown(author -> author.organisation().equals(kind)
                        && KindsOfPeople.family(Dimension.REGION, author.region())
                                .equals(part));
            }
        }
    }

    private static List<String> choices(Dimension dimension) {
        return FORM.dimension(dimension).orElseThrow().choices().stream()
                .map(Option::key)
                .toList();
    }

    /** The numbers of people who answered and who did not, by kind and region, of which some sums are known. */
    private static final class Attack {

        private final List<Author> authors;
        private final int[] numbers;
        private final LinearSpan known;

        private Attack(Map<Author, Integer> people, Map<Author, Integer> silent) {
            authors = List.copyOf(people.keySet());
            numbers = Stream.of(people, silent)
                    .flatMapToInt(some -> authors.stream().mapToInt(author -> some.getOrDefault(author, 0)))
                    .toArray();
            known = new LinearSpan(numbers.length);
        }

        private long[] row(Predicate<Author> some, boolean answered, boolean silent) {
            return IntStream.range(0, numbers.length)
                    .mapToLong(
                            i -> (i < authors.size() ? answered : silent) && some.test(authors.get(i % authors.size()))
                                    ? 1
                                    : 0)
                    .toArray();
        }

        private void know(Predicate<Author> some, boolean answered, boolean silent) {
            known.add(row(some, answered, silent));
        }

        private void requireUnknown(Predicate<Author> some) {
            Stream.of(row(some, true, true), row(some, true, false), row(some, false, true))
                    .filter(row -> Partition.isSmall(IntStream.range(0, row.length)
                            .map(i -> (int) row[i] * numbers[i])
                            .sum()))
                    .forEach(row -> assertThat(known.contains(row))
                            .as("%s of %s of %s", Arrays.toString(row), Arrays.toString(numbers), authors)
                            .isFalse());
        }
    }
}
