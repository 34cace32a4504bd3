package org.preventionportal.reporting.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class BulkExportController {

    private final BulkExportRequests requests;
    private final BulkDownloads downloads;

    BulkExportController(BulkExportRequests requests, BulkDownloads downloads) {
        this.requests = requests;
        this.downloads = downloads;
    }

    @QueryMapping
    @Nullable
    BulkExport bulkExport(@Argument ExportId id, Caller caller) {
        return requests.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<BulkExport> bulkExports(ScrollSubrange range, Caller caller) {
        return requests.page(caller, range);
    }

    @MutationMapping
    BulkExportPayload startBulkExport(@Argument StartBulkExportInput input, Caller caller) {
        return new BulkExportPayload(requests.start(input, caller), List.of());
    }

    @MutationMapping
    BulkLinkPayload openBulkExportLink(@Argument OpenBulkExportLinkInput input, Caller caller) {
        return new BulkLinkPayload(downloads.open(input, caller), input.exportId(), List.of());
    }
}
