package org.preventionportal.tasks.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.springframework.graphql.data.ArgumentValue;

/**
 * Describes something that was done or is planned.
 *
 * @param place left out of an amendment, it stays as it is
 * @param partnerIds left out of an amendment, they stay as they are
 * @param reach one figure at most for each kind of people and stage
 * @param potentialReach left out of an amendment, it stays as it is
 */
record ActivityInput(
        @NotBlank @FreeText(max = 1000) String description,
        LocalDate date,
        ArgumentValue<@OneLine @FreeText(max = 200) String> place,
        ArgumentValue<@Size(max = 50) List<PartnerId>> partnerIds,
        @NotNull @Size(max = 6) List<@Valid ReachFigure> reach,
        ArgumentValue<@Size(max = 4) List<@Valid PotentialReach>> potentialReach)
        implements ConsistentInput {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** @param today the last day on which a delivery can have taken place */
    Activity toActivity(String id, LocalDate today, PersonId by, Instant at, String fingerprint) {
        return toActivity(id, null, today, by, at, fingerprint);
    }

    /** @param before what stays where it is left out */
    Activity applyTo(Activity before, LocalDate today, PersonId by, Instant at) {
        return toActivity(before.id(), before, today, by, at, before.fingerprint());
    }

    private Activity toActivity(
            String id,
            @Nullable Activity before,
            LocalDate today,
            PersonId by,
            Instant at,
            @Nullable String fingerprint) {
        requireConsistent(today);
        return new Activity(
                id,
                description.strip(),
                date,
                Patch.text(place, before, Activity::place),
                Patch.distinct(partnerIds, before, Activity::partners),
                reach,
                Patch.list(potentialReach, before == null ? List.of() : before.potentialReach()),
                by,
                at,
                fingerprint);
    }

    @Override
    public void requireConsistent(LocalDate today) {
        Refusal.checkAll(this::requireOneFigureEach, Refusal.given(date, day -> requireDay(day, today)));
    }

    private void requireOneFigureEach() {
        long different = reach.stream()
                .map(figure -> Arrays.asList(figure.kind(), figure.stage()))
                .distinct()
                .count();
        if (different < reach.size()) {
            throw new Refusal(UserError.input(
                    "activity.reach",
                    ErrorCode.INVALID,
                    "Give one figure for each kind of people and each stage; add up what belongs together."));
        }
    }

    private void requireDay(LocalDate day, LocalDate today) {
        boolean delivered = reach.stream().anyMatch(figure -> figure.stage() == ReachStage.DELIVERED);
        if (delivered && day.isAfter(today)) {
            throw new Refusal(UserError.input(
                    "activity.date",
                    ErrorCode.OUT_OF_RANGE,
                    "What is still to come has planned figures, not delivered."));
        }
        if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(2))) {
            throw new Refusal(UserError.input(
                    "activity.date", ErrorCode.OUT_OF_RANGE, "Choose a day since 2000 and within the next two years."));
        }
    }
}
