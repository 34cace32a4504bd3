package org.preventionportal.reporting.indicators;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditedDownloads;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.tables.writing.TableFile;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.need.Theme;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves an indicator or a trend as a CSV file, with the numbers that may be published. */
@RestController
class IndicatorDownload {

    private static final String ACTION = "exportIndicators";

    private final IndicatorQueries indicators;
    private final TrendQueries trends;
    private final AuditedDownloads downloads;

    IndicatorDownload(IndicatorQueries indicators, TrendQueries trends, AuditedDownloads downloads) {
        this.indicators = indicators;
        this.trends = trends;
        this.downloads = downloads;
    }

    /** @param indicator the key of the indicator */
    @GetMapping("/exports/indicators.csv")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> indicator(
            @RequestParam String indicator,
            @RequestParam LocalDate startsOn,
            @RequestParam LocalDate endsOn,
            @RequestParam(required = false) @Nullable Region region,
            @RequestParam(required = false) @Nullable Theme theme,
            @RequestParam(required = false) @Nullable PartnerKind partnerKind) {
        var days = new DateRange(startsOn, endsOn);
        IndicatorDefinition definition = IndicatorDefinition.of(indicator)
                .orElseThrow(() -> RequestProblem.notFound("There is no such indicator."));
        var query = new IndicatorQuery(
                days, null, new IndicatorScope(region, theme, partnerKind), Set.of(definition), true);
        TableFile table = indicators.publishable(query).stream()
                .findFirst()
                .map(counted -> IndicatorSheets.of(counted, days))
                .orElseThrow(() -> RequestProblem.notFound("This part of the programme does not have the indicator."));
        return file(indicator, table);
    }

    @GetMapping("/exports/trend.csv")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> trend(
            @RequestParam TrendStep step,
            @RequestParam LocalDate startsOn,
            @RequestParam LocalDate endsOn,
            @RequestParam(required = false) @Nullable Region region,
            @RequestParam(required = false) @Nullable Theme theme,
            @RequestParam(required = false) @Nullable PartnerKind partnerKind) {
        var scope = new IndicatorScope(region, theme, partnerKind);
        ProgrammeTrend trend = trends.read(new TrendQuery(new DateRange(startsOn, endsOn), step, scope), true);
        return file("trend", IndicatorSheets.of(trend));
    }

    private ResponseEntity<byte[]> file(String name, TableFile table) {
        return downloads.serve(name, table, AuditEvent.done(Caller.current(), ACTION, name));
    }
}
