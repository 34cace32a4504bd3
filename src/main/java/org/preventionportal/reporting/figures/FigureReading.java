package org.preventionportal.reporting.figures;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Surveyors;
import org.preventionportal.platform.BadRequest;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.reporting.periods.ProgrammePeriods;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads the figures of the programme, as far as the caller may know them. Nothing of them is stored. */
@Service
@Validated
public class FigureReading {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final List<FigureSource> sources;
    private final ProgrammePeriods periods;
    private final Clock clock;

    FigureReading(List<FigureSource> sources, ProgrammePeriods periods, Clock clock) {
        this.sources = sources;
        this.periods = periods;
        this.clock = clock;
    }

    @Surveyors
    public List<FigureKind> definitions() {
        return List.of(FigureKind.values());
    }

    /** @throws BadRequest where days are not in their order */
    @Surveyors
    public ProgrammeFigures read(@Valid FigureQuestion question, Caller caller) {
        return read(question, Sight.of(caller));
    }

    /**
     * As they may leave the service: of people nothing of fewer than ten, and the rest rounded to five. Reach is in steps of
     * five whoever may know it exactly, since a rounded sum beside the sum of steps would tell of a few.
     *
     * @param isRoundedOnce whether large sums of reach are as recorded and rounded once all the same, see
     *     {@link #maySumAsRecorded}
     */
    @Surveyors
    public ProgrammeFigures publishable(@Valid FigureQuestion question, boolean isRoundedOnce) {
        return read(question, Sight.published(isRoundedOnce)).published();
    }

    /**
     * Whether somebody may publish large sums of people reached as they were recorded, rounded once: managers, who see every
     * task, of the whole programme in a period that is over and that they have set a target for. Of parts, and of other
     * days, such sums could be taken from each other.
     */
    @Surveyors
    public boolean maySumAsRecorded(FigureQuestion question, Caller caller) {
        return caller.isManager()
                && question.scope().isWhole()
                && question.compareWith() == null
                && question.period().to().isBefore(LocalDate.ofInstant(clock.instant(), LONDON))
                && periods.find(question.period())
                        .flatMap(ProgrammePeriod::target)
                        .isPresent();
    }

    private ProgrammeFigures read(FigureQuestion question, Sight sight) {
        Timespan beside = question.compareWith();
        Stream.of(Optional.of(question.period()), Optional.ofNullable(beside))
                .flatMap(Optional::stream)
                .filter(Timespan::endsBeforeItBegins)
                .forEach(_ -> {
                    throw new BadRequest("The last day of a period has to be on or after its first.");
                });
        Instant asOf = clock.instant();
        Map<FigureKind, List<FigureRow>> now = count(question, question.period(), sight);
        Map<FigureKind, List<FigureRow>> other = beside == null ? Map.of() : count(question, beside, sight);
        Optional<ProgrammePeriod> period = periods.find(question.period());
        List<ProgrammeFigure> figures = Stream.of(FigureKind.values())
                .filter(kind -> now.containsKey(kind) || other.containsKey(kind))
                .map(kind -> ProgrammeFigure.of(
                        kind,
                        asOf,
                        beside(now.getOrDefault(kind, List.of()), other.getOrDefault(kind, List.of())),
                        period.map(days -> days.remarks(kind.id())).orElse(List.of())))
                .toList();
        return new ProgrammeFigures(question.period(), beside, question.scope(), asOf, figures);
    }

    private Map<FigureKind, List<FigureRow>> count(FigureQuestion question, Timespan time, Sight sight) {
        Map<FigureKind, List<FigureRow>> found = new EnumMap<>(FigureKind.class);
        sources.stream()
                .filter(source -> question.isAbout(source.topic()))
                .forEach(source -> found.putAll(source.read(time, question.scope(), sight)));
        return found;
    }

    private static List<FigureRow> beside(List<FigureRow> now, List<FigureRow> other) {
        Map<String, FigureRow> others = other.stream()
                .collect(Collectors.toMap(FigureRow::key, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        List<FigureRow> rows = new ArrayList<>();
        now.forEach(row -> rows.add(row.beside(removed(others, row.key()))));
        others.values().forEach(row -> rows.add(row.besideNothing()));
        return rows;
    }

    private static @Nullable FigureRow removed(Map<String, FigureRow> rows, String key) {
        return rows.remove(key);
    }
}
