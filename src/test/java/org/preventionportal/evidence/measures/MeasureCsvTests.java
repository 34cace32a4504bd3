package org.preventionportal.evidence.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

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
                "\n,\nMonth,Referrals\n2019-04,1200",
            })
    void aMonthIsReadInAnySpelling(String csv) {
        assertThat(read(csv)).containsExactly(new MonthlyValue(LocalDate.of(2019, 4, 1), 1200));
    }

    @ParameterizedTest
    @EnumSource
    void eachMonthIsReadInFullAndAsThreeLetters(Month month) {
        String full = month.getDisplayName(TextStyle.FULL, Locale.UK);
        LocalDate first = LocalDate.of(2019, month, 1);
        for (String form : List.of("%s 2019,1", "%s-19,1")) {
            assertThat(read(form.formatted(full))).containsExactly(new MonthlyValue(first, 1));
            assertThat(read(form.formatted(full.substring(0, 3)))).containsExactly(new MonthlyValue(first, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sept 2019,1", "sept-19,1"})
    void septemberMayHaveFourLetters(String csv) {
        assertThat(read(csv)).containsExactly(new MonthlyValue(LocalDate.of(2019, 9, 1), 1));
    }

    @Test
    void monthsAreSorted() {
        assertThat(read("2020-02,1\n2019-12,2")).extracting(MonthlyValue::value).isEqualTo(List.of(2, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Month,Referrals",
            })
    void aTextWithoutNumbersIsRefused(String csv) {
        assertThat(messages(csv)).containsExactly("Enter the numbers of 2 to 120 months, one on each row.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-04,1\n\"2019-05,2",
                "\"2019-04\"x,1",
            })
    void aTextThatIsNoCsvIsRefused(String csv) {
        assertThat(messages(csv)).containsExactly("This is no CSV file: check its quotation marks.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-04",
                "2019-04,few",
                "2019-04,-1",
                "2019-04,1.5",
                "2019-04,1000001",
                "2019-04,12345678901234567890",
            })
    void whatIsNoNumberIsRefusedWithItsRowAndColumn(String csv) {
        assertThat(messages(csv))
                .containsExactly("Row 1, number: Write a whole number from 0 to 1,000,000 after the month.");
    }

    /** Otherwise a month with a wrong name would be left out as headings. */
    @ParameterizedTest
    @ValueSource(strings = {"2019-13,1", "Total,1", ",1"})
    void aFirstRowWithANumberIsNoHeadings(String csv) {
        assertThat(messages(csv))
                .containsExactly("Row 1, month: Write the month first, such as 2019-04 or April 2019.");
    }

    @Test
    void everyRowIsNamedWithWhatIsWrongInIt() {
        assertThat(messages("Month,Referrals in 2019\n2019-04,1\n,\nMay,few\nApril 2019,2\n1999-12,1\n2020-04,1\n"))
                .containsExactly(
                        "Row 4, month: Write the month first, such as 2019-04 or April 2019.",
                        "Row 4, number: Write a whole number from 0 to 1,000,000 after the month.",
                        "Row 5, month: April 2019 is in row 2, too. Enter each month only once.",
                        "Row 6, month: Enter a month from 2000 on that has begun.",
                        "Row 7, month: Enter a month from 2000 on that has begun.");
    }

    @ParameterizedTest
    @CsvSource({"10, ''", "11, … and 1 more row.", "100, … and 90 more rows."})
    void noMoreRowsAreNamedThanCanBeRead(int rows, String last) {
        assertThat(messages("13/2019,few\n".repeat(rows)))
                .hasSize(last.isEmpty() ? 20 : 21)
                .last()
                .asString()
                .endsWith(last);
    }

    private static List<MonthlyValue> read(String csv) {
        return MeasureCsv.read(csv, LocalDate.of(2020, 3, 31));
    }

    private static List<String> messages(String csv) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(csv));
        assertThat(refusal.errors()).extracting(UserError::field).containsOnly(List.of("input", "measure", "csv"));
        return refusal.errors().stream().map(UserError::message).toList();
    }
}
