package org.preventionportal.reporting.bulk;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Evaluators;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Exports as evaluators ask for them; each sees their own. */
@Service
@Validated
class BulkExportRequests {

    private static final int MAX_UNFINISHED = 3;

    private final BulkExports exports;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    BulkExportRequests(BulkExports exports, Pseudonyms pseudonyms, Clock clock) {
        this.exports = exports;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Evaluators
    public BulkExport create(@Valid CreateBulkExportInput input, Caller caller) {
        if (!pseudonyms.areReady()) {
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE, "Exports are not set up here. Ask those who run the portal for them."));
        }
        BulkExport export = input.toExport(caller, clock.instant());
        if (exports.find(export.id(), caller.id()).isEmpty() && exports.unfinishedOf(caller.id()) >= MAX_UNFINISHED) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "Three of your exports are being made. Wait until one of them is ready."));
        }
        return exports.insert(export);
    }

    @Evaluators
    public Optional<BulkExport> find(ExportId id, Caller caller) {
        return exports.find(id, caller.id());
    }

    @Evaluators
    public Window<BulkExport> page(Caller caller, ScrollSubrange range) {
        return exports.page(caller.id(), range);
    }
}
