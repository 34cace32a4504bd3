package org.preventionportal.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Creates and changes resources as officers do, in few words. */
public class LibraryDriver {

    public static final Account AUTHOR = Account.OFFICER_NORTH_EAST;
    public static final Account REVIEWER = Account.OFFICER_SOUTH_EAST;
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final HttpPortal portal;

    public LibraryDriver(HttpPortal portal) {
        this.portal = portal;
    }

    /** Identifies a resource and the concurrency version that was read. */
    public record Item(String id, int version) {

        public String input() {
            return "resourceId: \"%s\", version: %d, ".formatted(id, version);
        }
    }

    public static String key() {
        return "idempotencyKey: \"library-%d\", ".formatted(KEYS.incrementAndGet());
    }

    public static String content(String title, String visibility) {
        return content(title, "What to look for.", visibility);
    }

    public static String content(String title, String summary, String visibility) {
        return "content: {title: \"%s\", summary: \"%s\", kind: GUIDE, themes: [COUNTY_LINES], audience: [PROFESSIONALS], language: EN, visibility: {level: %s}}"
                .formatted(title, summary, visibility);
    }

    public static String forPartner(PartnerId partner) {
        return "NAMED, partnerIds: [\"%s\"]".formatted(partner);
    }

    public static String inAYear() {
        return "reviewDueOn: \"%s\"".formatted(LocalDate.now(ZoneOffset.UTC).plusYears(1));
    }

    public Item written(String title, String visibility) {
        return change(AUTHOR, "createResource", key() + content(title, visibility) + ", " + inAYear());
    }

    /** Creates a published resource with a PDF file of the same title. */
    public Item published(String title, String visibility) {
        Item written = written(title, visibility);
        send(written, title + ".pdf", LibraryFiles.pdf(title, "What to look for."));
        return publish(load(written));
    }

    public Item publish(Item written) {
        Item submitted = change(AUTHOR, "submitResource", written.input());
        return change(REVIEWER, "approveResource", submitted.input());
    }

    public String createUpload(Item item, String name) {
        Map<?, ?> upload = portal.change(
                AUTHOR,
                "createResourceUpload",
                key() + "resourceId: \"%s\", name: \"%s\"".formatted(item.id(), name),
                "upload { uploadPath }");
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(upload.get("upload"))).get("uploadPath"));
    }

    /** Creates an upload and sends its file. */
    public EntityExchangeResult<byte[]> send(Item item, String name, byte[] file) {
        return put(AUTHOR, createUpload(item, name), file);
    }

    public EntityExchangeResult<byte[]> put(Account account, String path, byte[] file) {
        return portal.http(account)
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange()
                .expectBody()
                .returnResult();
    }

    public Item change(Account account, String mutation, String input) {
        Map<?, ?> payload = portal.change(account, mutation, input, "resource { id version }");
        assertThat(payload.get("userErrors")).as(mutation).isEqualTo(List.of());
        return item((Map<?, ?>) Objects.requireNonNull(payload.get("resource")));
    }

    public Item load(Item item) {
        return item((Map<?, ?>) Objects.requireNonNull(
                portal.data(AUTHOR, "{ resource(id: \"%s\") { id version } }".formatted(item.id()))
                        .get("resource")));
    }

    private static Item item(Map<?, ?> resource) {
        return new Item(String.valueOf(resource.get("id")), Integer.parseInt(String.valueOf(resource.get("version"))));
    }

    /** Returns the download path of the first published file. */
    public String path(Item item) {
        return portal.as(AUTHOR)
                .document("{ resource(id: \"%s\") { published { files { downloadPath } } } }".formatted(item.id()))
                .execute()
                .path("resource.published.files[0].downloadPath")
                .entity(String.class)
                .get();
    }

    /** Reads fields of a resource as a caller, as text. */
    public String read(@Nullable Account account, Item item, String fields) {
        String document = "{ resource(id: \"%s\") { %s } }".formatted(item.id(), fields);
        return (account == null ? portal.anonymous() : portal.as(account))
                .document(document)
                .execute()
                .path("$")
                .entity(Map.class)
                .get()
                .toString();
    }
}
