package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.surveys.plans.RollingPlan;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.tasks.need.TaskKind;
import org.springframework.util.StringUtils;

/** Says in English and Welsh about which work a rolling campaign asks, and how long after it. */
final class OccasionWords {

    private static final Locale WELSH = Locale.of("cy", "GB");
    private static final ResourceBundle LABELS = ResourceBundle.getBundle("portal.messages", WELSH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", WELSH);

    private OccasionWords() {}

    static Map<String, String> of(Occasion occasion, RollingPlan plan) {
        return Map.of(
                "kind", EnumWords.inSentence(occasion.kind()),
                "kindWelsh", inWelsh(occasion.kind()),
                "month", month(occasion.completedOn(), Locale.UK),
                "monthWelsh", month(occasion.completedOn(), WELSH),
                "wave", inEnglish(occasion.wave(), plan.firstAfterWeeks()),
                "waveWelsh", inWelsh(occasion.wave(), plan.firstAfterWeeks()));
    }

    static String inWelsh(LocalDate day) {
        return DAY.format(day);
    }

    private static String month(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofPattern("MMMM yyyy", language));
    }

    private static String inEnglish(SurveyWave wave, int weeks) {
        if (wave != SurveyWave.FIRST) {
            return "%d months".formatted(wave.months());
        }
        return weeks == 1 ? "1 week" : "%d weeks".formatted(weeks);
    }

    /** Welsh has the singular after a number. */
    private static String inWelsh(SurveyWave wave, int weeks) {
        return wave == SurveyWave.FIRST ? "%d wythnos".formatted(weeks) : "%d mis".formatted(wave.months());
    }

    private static String inWelsh(TaskKind kind) {
        return StringUtils.uncapitalize(LABELS.getString("TaskKind." + kind));
    }
}
