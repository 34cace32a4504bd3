package org.preventionportal.evidence.measures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/** @param csv rows of a month and a number; only what is read from it is stored */
record OutcomeMeasureInput(
        @NotBlank @OneLine @FreeText(max = 120) String title,
        @NotBlank @OneLine @FreeText(max = 60) String unit,
        @NotBlank @FreeText(max = 500) String source,
        LocalDate changedIn,

        @NotBlank @Size(max = 10_000, message = "Use at most {max} characters.")
        String csv) {

    MeasureContent toContent(LocalDate today) {
        return new MeasureContent(
                title.strip(), unit.strip(), source.strip(), changedIn.withDayOfMonth(1), MeasureCsv.read(csv, today));
    }
}
