package org.preventionportal.jobs;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.core.env.PropertyResolver;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * When a job runs, read as Spring reads it: as a number, or as a text that names a setting.
 *
 * @param initialDelay from the start of the node to the first run
 * @param interval from the end of a run to the next one
 */
record JobSchedule(Duration initialDelay, Duration interval) {

    static JobSchedule of(Scheduled job, PropertyResolver settings) {
        ChronoUnit unit = job.timeUnit().toChronoUnit();
        return new JobSchedule(
                duration(job.initialDelay(), job.initialDelayString(), unit, settings),
                duration(job.fixedDelay(), job.fixedDelayString(), unit, settings));
    }

    private static Duration duration(long number, String text, ChronoUnit unit, PropertyResolver settings) {
        return text.isEmpty()
                ? Duration.of(number, unit)
                : DurationFormatterUtils.detectAndParse(
                        settings.resolveRequiredPlaceholders(text), DurationFormat.Unit.fromChronoUnit(unit));
    }
}
