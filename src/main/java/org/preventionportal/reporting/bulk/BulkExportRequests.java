package org.preventionportal.reporting.bulk;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Evaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Creates and reads the bulk exports of the calling evaluator. */
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
                    ErrorCode.NOT_ALLOWED, "Bulk exports are not set up. Contact the administrators of the portal."));
        }
        BulkExport export = input.toExport(caller, clock.instant());
        if (exports.find(export.id(), caller.id()).isEmpty() && exports.unfinishedOf(caller.id()) >= MAX_UNFINISHED) {
            throw new Refusal(UserError.general(
                    ErrorCode.FULL, "Three of your exports are not ready yet. Wait until one of them is."));
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
