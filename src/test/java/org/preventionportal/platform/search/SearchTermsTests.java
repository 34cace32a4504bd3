package org.preventionportal.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.query.Criteria;

/** Compares what people type with the terms of texts, as a database does. */
class SearchTermsTests {

    private static final String ENGLISH = "Training on county lines for the duty team of the children's home";
    private static final String WELSH =
            "Hyfforddiant i athrawon ar gam-fanteisio ar blant yng Nghymru a'u hanghenion, gydag enghreifftiau i bobl ifanc";

    @ParameterizedTest
    @CsvSource({
        "training, true",
        "TRAINED, true",
        "train, true",
        "trainin, true",
        "county lin, true",
        "lines county, true",
        "the duty team, true",
        "child, true",
        "children's ho, true",
        "lin county, false",
        "police, false",
        "training police, false",
        "blines, false",
    })
    void inEnglishAnyInflectionFindsAndTheLastWordMayBeUnfinished(String typed, boolean isFound) {
        assertThat(finds(typed, ENGLISH)).isEqualTo(isFound);
    }

    @ParameterizedTest
    @CsvSource({
        "plant, true",
        "plan, true",
        "Cymru, true",
        "pobl, true",
        "camfanteisio, false",
        "cam fanteisio, true",
        "cam manteisio, true",
        "hyfforddiant plant, true",
        "athrawon, true",
        "athraw plant, true",
        "anghenion, true",
        "anghen plant, true",
        "hathrawon, true",
        "ba plant, false",
        "hen plant, false",
        "heddlu, false",
    })
    void inWelshTheDictionaryFormFindsMutatedWords(String typed, boolean isFound) {
        assertThat(finds(typed, WELSH)).isEqualTo(isFound);
    }

    @ParameterizedTest
    @CsvSource({"town, down", "team, deam", "gang, cang"})
    void noEnglishWordIsTakenForAMutatedOne(String typed, String text) {
        assertThat(finds(typed, "The %s of the other county".formatted(text))).isFalse();
    }

    /** "at" and "AC" are English too, and "Yr 9" is how schools write "year 9". */
    @ParameterizedTest
    @CsvSource({
        "arm, Training for staff who meet young people at risk of harm",
        "end, Support at school for each gender",
        "arm, 'Sessions for Yr 7, Yr 8 and Yr 9 at schools of the county about harm'",
        "ear, An AC engineer told the AC team about a hearing of children in vans",
    })
    void anEnglishTextIsNotTakenForWelsh(String typed, String text) {
        assertThat(finds(typed, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "blant, Diogelu plant",
        "gamfanteisio, Adnabod camfanteisio",
        "plant, Diogelu blant",
    })
    void aShortWelshTitleIsFoundIfItsLanguageIsKnown(String typed, String title) {
        assertThat(finds(typed, SearchTerms.ofWelsh(title, null))).isTrue();
        assertThat(finds(typed, SearchTerms.ofEnglish(title, null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"blant, Diogelu plant yn y cartref", "gamfanteisio, Camfanteisio ar blant"})
    void aShortWelshTextIsKnownByItsSmallWords(String typed, String text) {
        assertThat(finds(typed, text)).isTrue();
    }

    /** Many a Welsh text has no other small word than "yn". */
    @Test
    void aLongWelshTextIsKnownByOneSmallWordThatRepeats() {
        String text = "Sesiynau yn ysgolion Cymru: athrawon yn dysgu adnabod arwyddion, rhieni yn dod i glywed am "
                + "ddiogelu plant, pobl ifanc yn trafod perthnasoedd iach";
        assertThat(finds("clywed", text)).isTrue();
        assertThat(finds("diogelu", text)).isTrue();
    }

    @Test
    void everyMutationLeadsToItsRadical() {
        Map.of(
                        "plant", List.of("blant", "mhlant", "phlant"),
                        "teulu", List.of("deulu", "nheulu", "theulu"),
                        "cartref", List.of("gartref", "nghartref", "chartref"),
                        "bachgen", List.of("fachgen", "machgen"),
                        "diogelu", List.of("ddiogelu", "niogelu"),
                        "gwaith", List.of("waith", "ngwaith"),
                        "merch", List.of("ferch"),
                        "llinell", List.of("linell"),
                        "rhieni", List.of("rieni"))
                .forEach((radical, mutated) -> assertThat(mutated)
                        .allSatisfy(word ->
                                assertThat(WelshMutations.radicals(word)).contains(radical)));
    }

    @Test
    void fillersAloneFindNothing() {
        assertThat(finds("the of", ENGLISH)).isFalse();
        assertThat(finds("  ?! ", ENGLISH)).isFalse();
    }

    /** Terms of other texts may be stored with those of a title. */
    @ParameterizedTest
    @CsvSource({
        "train cou, Training on county lines, true",
        "trained counties, Training on county lines, true",
        "lines on, Training on county lines, true",
        "ines, Training on county lines, false",
        "training police, Training on county lines, false",
        "the, The duty team, false",
        "caerdydd, Hyfforddiant yng Nghaerdydd, true",
        "nghaer, Hyfforddiant yng Nghaerdydd, true",
        "plant, Diogelu blant, true",
        "plant, Hyfforddiant yng Nghaerdydd, false",
    })
    void aTitleMatchesAsTermsOfItsOwnWould(String typed, String title, boolean isMatch) {
        SearchText text = SearchText.of(typed);
        assertThat(text.match(title)).isEqualTo(isMatch);
        assertThat(text.beginningOn("terms"))
                .matches(all -> all.stream().allMatch(one -> holds(one.getCriteriaObject(), SearchTerms.ofWelsh(title)))
                        == isMatch);
    }

    /** A title is a part of its document, whose texts decide the language of both. */
    @ParameterizedTest
    @CsvSource({
        "training count, Training on county lines, The duty team of a home, true",
        "lines trained, Training on county lines, The duty team of a home, true",
        "training team, Training on county lines, The duty team of a home, false",
        "duty, Training on county lines, The duty team of a home, false",
        "the, The duty team, Training, false",
        "plant, Diogelu blant, Hyfforddiant i athrawon yng Nghymru ac yn y gogledd, true",
        "nghymru, Diogelu blant, Hyfforddiant i athrawon yng Nghymru ac yn y gogledd, false",
        "arm, Risk of harm, Training for staff who meet young people, false",
        "'=', Training on county lines, The duty team of a home, false",
    })
    void wordsOfTheTitleAreFoundAlone(String typed, String title, String description, boolean isFound) {
        List<String> whole = SearchTerms.of(title, description);
        List<String> terms = SearchTerms.titled(whole, title);
        assertThat(all(SearchText.of(typed).inTitleOn("terms"), terms)).isEqualTo(isFound);
        assertThat(finds(typed, terms)).as("elsewhere too").isEqualTo(finds(typed, whole));
        assertThat(isFound && !finds(typed, whole)).isFalse();
        assertThat(SearchTerms.titled(terms, title)).as("added once").isEqualTo(terms);
    }

    /** What a person types is never part of a pattern. */
    @ParameterizedTest
    @CsvSource({".*", "^", "tr.*ing", "(a|b)", "$where"})
    void signsHaveNoMeaning(String typed) {
        assertThat(finds(typed, ENGLISH)).isFalse();
    }

    @Test
    void aLongTextKeepsTheTermsThatFit() {
        var words = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            words.append("word").append(i).append(' ');
        }
        assertThat(SearchTerms.of(words.toString())).hasSize(2500);
    }

    private static boolean finds(String typed, String text) {
        return finds(typed, SearchTerms.of(text, null));
    }

    private static boolean finds(String typed, List<String> terms) {
        return all(SearchText.of(typed).on("terms"), terms);
    }

    private static boolean all(List<Criteria> conditions, List<String> terms) {
        return conditions.stream().allMatch(condition -> holds(condition.getCriteriaObject(), terms));
    }

    private static boolean holds(Document condition, List<String> terms) {
        return condition.containsKey("$or")
                ? condition.getList("$or", Document.class).stream().anyMatch(one -> holds(one, terms))
                : switch (Objects.requireNonNull(condition.get("terms"))) {
                    case Pattern beginning ->
                        terms.stream().anyMatch(term -> beginning.matcher(term).find());
                    case Document in ->
                        !Collections.disjoint(Objects.requireNonNull((Collection<?>) in.get("$in")), terms);
                    case Object term -> terms.contains(term);
                };
    }
}
