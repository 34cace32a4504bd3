package org.preventionportal.reporting.bulk;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class BulkExportController implements Nodes {

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
    CreateBulkExportPayload createBulkExport(@Argument CreateBulkExportInput input, Caller caller) {
        return new CreateBulkExportPayload(requests.create(input, caller));
    }

    @MutationMapping
    CreateBulkExportLinkPayload createBulkExportLink(@Argument CreateBulkExportLinkInput input, Caller caller) {
        return new CreateBulkExportLinkPayload(downloads.createLink(input, caller), input.bulkExportId());
    }

    @Override
    public String prefix() {
        return ExportId.PREFIX;
    }

    @Override
    public @Nullable BulkExport find(String id, Caller caller) {
        return bulkExport(new ExportId(id), caller);
    }
}
