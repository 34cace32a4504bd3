package org.preventionportal.reporting.bulk;

import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Evaluators;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.reporting.bulk.BulkExport.BulkFile;
import org.preventionportal.reporting.bulk.CreateBulkExportLinkPayload.BulkExportLink;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Creates download links and finds their files. Every download is written to the audit trail. */
@Service
@Validated
class BulkDownloads {

    static final String ACTION = "downloadBulkExport";

    private final BulkExports exports;
    private final BulkFiles files;
    private final BulkLinks links;
    private final LinkSecrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkDownloads(
            BulkExports exports,
            BulkFiles files,
            BulkLinks links,
            LinkSecrets secrets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.exports = exports;
        this.files = files;
        this.links = links;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /** A file of an export to download. */
    record Download(BulkExport export, BulkFile file) {}

    @Evaluators
    public BulkExportLink createLink(@Valid CreateBulkExportLinkInput input, Caller caller) {
        BulkExport export = exports.find(input.bulkExportId(), caller.id())
                .orElseThrow(() -> Refusal.notFound("bulkExportId", "export"));
        if (!export.isReadyAt(clock.instant())) {
            throw new Refusal(UserError.input(
                    "bulkExportId",
                    ErrorCode.WRONG_STATE,
                    "The files are not ready yet or have been deleted. Check the state of the export."));
        }
        String secret = secrets.of(caller.id(), input.idempotencyKey());
        BulkLink link = links.insert(new BulkLink(
                Ids.ofKey("lnk_", caller.id(), input.idempotencyKey()),
                BulkLinks.digest(secret),
                export.id(),
                input.format(),
                caller.id(),
                secrets.end(clock.instant()),
                Ids.fingerprint(input)));
        return new BulkExportLink(BulkFileDownload.PATH + secret, link.expiresAt());
    }

    /**
     * Empty if the link does not exist, has expired or belongs to somebody else. Callers cannot distinguish these
     * cases.
     */
    @Evaluators
    public Optional<Download> find(String secret, Caller caller) {
        Optional<Download> found = links.find(secret, caller.id())
                .flatMap(link -> exports.find(link.export(), caller.id())
                        .filter(export -> export.isReadyAt(clock.instant()))
                        .flatMap(export -> export.files().stream()
                                .filter(file -> file.format() == link.format())
                                .findFirst()
                                .map(file -> new Download(export, file))));
        events.publishEvent(found.map(download ->
                        AuditEvent.done(caller, ACTION, download.export().id().value()))
                .orElseGet(() -> AuditEvent.refused(caller, ACTION, ErrorCode.NOT_FOUND.name())));
        return found;
    }

    /** The caller has found the download through {@link #find} before. */
    @Evaluators
    public InputStream read(Download download) {
        return files.read(download.export(), download.file().format());
    }
}
