package org.preventionportal.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a broken file is refused at its row, and that no file makes the reader hold more than a row. */
class SheetReaderTests {

    private static final List<Column> COLUMNS = List.of(Column.required("name"), Column.optional("place"));

    private final List<Cells> rows = new ArrayList<>();

    @Test
    void readsQuotedCellsEmptyRowsAndShortRows() {
        read(
                "name,place\r\n\"A \"\"big\"\" room,\nupstairs\",Leeds\r\n\r\n,,\r\nB\r\n\"C\" , \"Hull, north\" \r\nTown \"hall,York");
        assertThat(rows)
                .extracting(cells -> cells.text("name") + " | " + cells.text("place"))
                .containsExactly(
                        "A \"big\" room,\nupstairs | Leeds", "B | null", "C | Hull, north", "Town \"hall | York");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"B,Leeds", "\"B,Leeds\nC,York\n", "B,\"", "B,\"Leeds\"\""})
    void aQuotationMarkThatNeverClosesIsRefused(String row) {
        assertRefused("name,place\nA,York\n" + row, 3, "never closes");
        assertThat(rows).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"B\"x,Leeds\n", "B,\"Leeds\"x", "\"B\"x,Leeds\n\"C,York\n"})
    void textAfterAClosingQuotationMarkIsRefused(String row) {
        assertRefused("name,place\nA,York\n" + row, 3, "There is text between a closing quotation mark");
    }

    @Test
    void aQuotationMarkThatDoesNotCloseForVeryLongIsRefused() {
        assertRefused("name,place\n\"" + "B,Leeds\n".repeat(200_000), 2, "does not close for very long");
    }

    @Test
    void aFileMayBeLongerThanTheLongestRowAndHasAtMost200000Rows() {
        assertRefused("name,place\n" + "A town hall,York\n".repeat(200_001), 200_002, "at most 200,000 rows");
        assertThat(rows).hasSize(200_000);
    }

    @Test
    void aRowWithMoreCellsThanColumnsHasAProblemAndTheOthersAreRead() {
        read("name,place\nA,York,more\nB,Leeds,\nC,Hull\n");
        assertThat(rows).extracting(cells -> cells.problems().size()).containsExactly(1, 0, 0);
        assertThat(rows.getFirst().problems().getFirst().row()).isEqualTo(2);
    }

    @Test
    void aRowOfVeryManyCellsIsRefused() {
        assertRefused("name,place\n" + ",".repeat(2_000_000), 2, "very long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,place\nA,Yo\0rk\n", "name,place\n\0\0,York\n", "name,place\n\"A\0\",York\n"})
    void aCharacterThatNoTextHasIsRefused(String file) {
        assertRefused(file, 2, "damaged");
    }

    /** The line is made as it is read, so the test shows how much of it that is. */
    @Test
    void aLineOfAHundredMegabytesIsRefusedAfterItsBeginning() {
        var given = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                return given.incrementAndGet() > 100_000_000 ? -1 : 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                return given.addAndGet(length) > 100_000_000 ? -1 : length;
            }
        };
        BrokenFile refused =
                catchThrowableOfType(BrokenFile.class, () -> new SheetReader(COLUMNS).read(endless, rows::add));
        assertThat(refused.problem().row()).isEqualTo(1);
        assertThat(given).hasValueLessThan(2_000_000);
    }

    private void assertRefused(String file, long row, String message) {
        BrokenFile refused = catchThrowableOfType(BrokenFile.class, () -> read(file));
        assertThat(refused.problem().row()).isEqualTo(row);
        assertThat(refused.problem().message()).contains(message);
    }

    private void read(String file) {
        new SheetReader(COLUMNS).read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), rows::add);
    }
}
