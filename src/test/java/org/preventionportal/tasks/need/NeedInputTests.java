package org.preventionportal.tasks.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.BoundInput;

/** Tests that a need takes only the changes that were sent. */
class NeedInputTests {

    private static final Map<String, Object> COMPLETE = Map.ofEntries(
            Map.entry("title", "Training"),
            Map.entry("description", "For the new team."),
            Map.entry("kind", "WORKSHOP"),
            Map.entry("region", "WALES"),
            Map.entry("themes", List.of("COUNTY_LINES", "DISRUPTION")),
            Map.entry("aim", "SKILLS"),
            Map.entry(
                    "reach",
                    Map.of(
                            "frontline",
                            12,
                            "otherProfessionals",
                            3,
                            "youngPeople",
                            0,
                            "other",
                            0,
                            "method",
                            "ESTIMATE")),
            Map.entry(
                    "intelligence",
                    Map.of(
                            "source",
                            "RELIABLE",
                            "assessment",
                            "KNOWN_DIRECTLY",
                            "handling",
                            "MAY_BE_SHARED",
                            "text",
                            "Two reports.")),
            Map.entry("prospects", List.of("CHAMPION")));

    private final Need need = input(COMPLETE).toNeed(Region.LONDON);

    @Test
    void aNewNeedHasWhatWasSentAndThePartnersRegion() {
        assertThat(need.title()).isEqualTo("Training");
        assertThat(need.region()).isEqualTo(Region.WALES);
        assertThat(need.reach()).isEqualTo(new Reach(12, 3, 0, 0, Reach.Method.ESTIMATE));
        assertThat(need.intelligence()).extracting(Intelligence::text).isEqualTo("Two reports.");
        assertThat(input(Map.of()).toNeed(Region.LONDON)).isEqualTo(Need.empty(Region.LONDON));
    }

    /** A draft keeps what is there. A grade of nothing is no intelligence. */
    @Test
    void intelligenceMayBeHalfFilledUntilItIsSent() {
        Need begun = input(Map.of("intelligence", Map.of("text", "Two reports.", "source", "RELIABLE")))
                .applyTo(need, Region.LONDON);
        assertThat(begun.intelligence())
                .isEqualTo(new Intelligence(Intelligence.Source.RELIABLE, null, null, "Two reports.", null));
        assertThat(begun.gaps())
                .extracting(gap -> String.join(".", gap.field()), UserError::message)
                .containsExactly(
                        tuple("input.need.intelligence.assessment", "Choose how it is known."),
                        tuple("input.need.intelligence.handling", "Choose whether it may be shared."));
        assertThat(need.gaps()).isEmpty();

        Need graded = input(Map.of("intelligence", Map.of("source", "RELIABLE", "text", " ")))
                .applyTo(need, Region.LONDON);
        assertThat(graded.intelligence()).isNull();
    }

    @Test
    void whatIsNotSentStaysAsItIs() {
        Need changed = input(Map.of("title", "Workshop")).applyTo(need, Region.LONDON);

        assertThat(changed).usingRecursiveComparison().ignoringFields("title").isEqualTo(need);
        assertThat(changed.title()).isEqualTo("Workshop");
    }

    @Test
    void onlyTheMainThemeHasItsPlaceByChoice() {
        assertThat(themes("ONLINE_HARM", "DISRUPTION", "COUNTY_LINES", "DISRUPTION"))
                .isEqualTo(themes("ONLINE_HARM", "COUNTY_LINES", "DISRUPTION"))
                .isEqualTo(List.of(Theme.ONLINE_HARM, Theme.COUNTY_LINES, Theme.DISRUPTION));
    }

    private static List<Theme> themes(String... chosen) {
        return input(Map.of("themes", List.of(chosen))).toNeed(Region.LONDON).themes();
    }

    @Test
    void nullEmptiesAField() {
        Map<String, @Nullable Object> nothing = new HashMap<>();
        COMPLETE.keySet().forEach(field -> nothing.put(field, null));

        assertThat(input(nothing).applyTo(need, Region.LONDON)).isEqualTo(Need.empty(Region.LONDON));
    }

    private static NeedInput input(Map<String, ? extends @Nullable Object> fields) {
        return BoundInput.of(NeedInput.class, fields);
    }
}
