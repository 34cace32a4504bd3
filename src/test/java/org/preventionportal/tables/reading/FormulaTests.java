package org.preventionportal.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1＋1", "＋1", "－1", "＠SUM", "'=1", "''"
            })
    void whatASpreadsheetCouldRunIsEscapedAndReadAgain(String cell) {
        String armed = Formula.armed(cell);

        assertThat(armed).isEqualTo("'" + cell);
        assertThat(Formula.disarmed(armed)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A talk", "2 − 1", "mother's"})
    void otherTextStaysAsItIs(String cell) {
        assertThat(Formula.armed(cell)).isEqualTo(cell);
        assertThat(Formula.disarmed(cell)).isEqualTo(cell);
    }
}
