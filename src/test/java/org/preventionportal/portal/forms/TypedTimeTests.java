package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks which of the ways in which people type a time are understood. */
class TypedTimeTests {

    @ParameterizedTest
    @CsvSource({
        "14:30, 14:30",
        "9.30, 09:30",
        "' 9:05 ', 09:05",
        "2:30 pm, 14:30",
        "9am, 09:00",
        "12AM, 00:00",
        "12pm, 12:00",
        "00:00, 00:00"
    })
    void aTimeIsRead(String typed, String time) {
        assertThat(TypedTime.parse(typed)).hasToString(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "24:00", "10:60", "13pm", "0am", "noon", "10:3", "1000", ""})
    void anythingElseIsNoTime(String typed) {
        assertThatThrownBy(() -> TypedTime.parse(typed)).isInstanceOf(DateTimeException.class);
    }
}
