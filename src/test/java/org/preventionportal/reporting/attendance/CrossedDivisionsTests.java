package org.preventionportal.reporting.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.DateRange;

class CrossedDivisionsTests {

    private static final LocalDate QUARTER = LocalDate.of(2025, 7, 1);

    private static final List<PeopleCell> CELLS = List.of(
            new PeopleCell("NORTH_WEST", "EDUCATION", QUARTER, 18),
            new PeopleCell("NORTH_WEST", "POLICE_FORCE", QUARTER, 2),
            new PeopleCell("SOUTH_EAST", "EDUCATION", QUARTER, 18),
            new PeopleCell("SOUTH_EAST", "POLICE_FORCE", QUARTER, 2),
            new PeopleCell("NORTH_EAST", "POLICE_FORCE", QUARTER, 30));

    /** To decide which of them is shown would take long. */
    @Test
    void ofAYearWithVeryManySmallSumsNoPartIsShown() {
        List<PeopleCell> cells = new ArrayList<>();
        for (int region = 0; region < 11; region++) {
            for (int kind = 0; kind < 12; kind++) {
                cells.add(new PeopleCell("REGION_" + region, "KIND_" + kind, QUARTER, 1));
            }
        }
        assertThat(new PeopleCells(cells).few().size()).isLessThan(2_100);

        var divisions = CrossedDivisions.ofQuarters(cells, List.of(DateRange.quarter(QUARTER)));

        assertThat(cells).allSatisfy(cell -> {
            assertThat(divisions.disclosesRegion(cell.region(), null)).isFalse();
            assertThat(divisions.disclosesKind(cell.kind(), QUARTER)).isFalse();
        });
    }

    /** Two looks that show one of two equal sums each would show both. */
    @Test
    void theOrderOfTasksDoesNotDecideWhichOfEqualSumsIsShown() {
        List<PeopleCell> cells = new ArrayList<>(CELLS);
        var random = new Random(7);
        for (int look = 0; look < 20; look++) {
            Collections.shuffle(cells, random);
            var divisions = CrossedDivisions.ofYear(cells, List.of(DateRange.quarter(QUARTER)));

            assertThat(divisions.disclosesRegion("NORTH_WEST", null))
                    .as("look %d", look)
                    .isTrue();
            assertThat(divisions.disclosesRegion("SOUTH_EAST", null)).isFalse();
        }
    }
}
