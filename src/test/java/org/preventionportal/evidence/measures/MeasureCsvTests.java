package org.preventionportal.evidence.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.platform.errors.Refusal;

/** Rows of months and numbers as spreadsheets write them. */
class MeasureCsvTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-04,1200",
                "Month,Referrals\n2019-04,1200",
                "2019-04-01,1200",
                "April 2019,\"1,200\"",
                "apr 2019,1200",
                "Apr-19,1200",
                "01/04/2019,1200",
                "04/2019\t1200",
                "2019-04,1200,and more\n\n",
            })
    void aMonthIsReadInAnySpelling(String csv) {
        assertThat(MeasureCsv.read(csv)).containsExactly(new MonthlyValue(LocalDate.of(2019, 4, 1), 1200));
    }

    @Test
    void monthsAreSorted() {
        assertThat(MeasureCsv.read("2020-02,1\n2019-12,2"))
                .extracting(MonthlyValue::value)
                .isEqualTo(List.of(2, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Month,Referrals",
                "2019-04",
                "2019-04,few",
                "2019-04,-1",
                "2019-04,1.5",
                "2019-04,1000001",
                "2019-13,1\n2019-14,1",
                "2019-04,1\nApril 2019,2",
                "2019-04,1\n\"2019-05,2",
                "2019-04,12345678901234567890",
            })
    void anythingElseIsRefusedWithTheRow(String csv) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> MeasureCsv.read(csv))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).containsExactly("input", "measure", "csv")));
    }
}
