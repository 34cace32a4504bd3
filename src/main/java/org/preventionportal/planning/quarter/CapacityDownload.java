package org.preventionportal.planning.quarter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditedDownloads;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.tables.writing.TableFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves what officers have free in a quarter as a CSV file. */
@RestController
class CapacityDownload {

    private static final String ACTION = "exportCapacity";
    private static final List<String> COLUMNS = List.of(
            "officer",
            "regions",
            "days a week",
            "days away",
            "tasks",
            "days to be spent",
            "days available",
            "free days",
            "quarter starts on");

    private final QuarterQueries queries;
    private final Directory directory;
    private final AuditedDownloads downloads;

    CapacityDownload(QuarterQueries queries, Directory directory, AuditedDownloads downloads) {
        this.queries = queries;
        this.directory = directory;
        this.downloads = downloads;
    }

    /** @param day of the quarter; today if it is null */
    @GetMapping("/exports/capacity.csv")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> download(@RequestParam(required = false) @Nullable LocalDate day) {
        Caller caller = Caller.current();
        QuarterCapacity capacity = queries.capacity(day, caller);
        Map<PersonId, Directory.Account> accounts = directory.find(
                capacity.officers().stream().map(OfficerLoad::officer).toList());
        List<List<?>> rows = capacity.officers().stream()
                .<List<?>>map(load -> cells(load, accounts.get(load.officer()), capacity.startsOn()))
                .toList();
        return downloads.serve(
                "capacity", new TableFile("Capacity", COLUMNS, rows), AuditEvent.done(caller, ACTION, null));
    }

    private static List<?> cells(OfficerLoad load, Directory.@Nullable Account account, LocalDate startsOn) {
        return List.of(
                Directory.Account.officerName(account),
                load.regions().stream().map(Region::label).collect(Collectors.joining(", ")),
                load.daysPerWeek(),
                load.absentDays(),
                load.taskCount(),
                load.committedDays(),
                load.availableDays(),
                load.freeDays(),
                startsOn.toString());
    }
}
