package org.preventionportal.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks in which spellings days are read. */
class SheetDaysTests {

    @ParameterizedTest
    @EnumSource
    void eachMonthIsReadInFullAndAsThreeLetters(Month month) {
        String full = month.getDisplayName(TextStyle.FULL, Locale.UK);
        String three = full.substring(0, 3);
        LocalDate day = LocalDate.of(2020, month, 26);
        for (String form : new String[] {"26-%s-20", "26-%s-2020", "26 %s 2020", "26 %s 20", "26 %s 2020 14:30"}) {
            assertThat(SheetDays.read(form.formatted(three))).contains(day);
            assertThat(SheetDays.read(form.formatted(full))).contains(day);
            assertThat(SheetDays.read(form.formatted(full.toUpperCase(Locale.ROOT))))
                    .contains(day);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"26 Sept 2020", "26-Sept-20", "26 SEPT 20"})
    void septemberMayHaveFourLetters(String cell) {
        assertThat(SheetDays.read(cell)).contains(LocalDate.of(2020, 9, 26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26 Septe 2020", "26 S 2020", "31-Sep-20", "26 MayMay 2020", "26--20", "26 Medi 2020"})
    void anyOtherSpellingIsNoDay(String cell) {
        assertThat(SheetDays.read(cell)).isEmpty();
    }
}
