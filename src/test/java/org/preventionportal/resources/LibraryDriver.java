package org.preventionportal.resources;

import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Creates and changes resources with files, which go over HTTP. */
public class LibraryDriver extends ResourceDriver {

    private final HttpPortal portal;

    public LibraryDriver(HttpPortal portal) {
        super(portal);
        this.portal = portal;
    }

    public Item written(String title, String level) {
        return written(content(title, level));
    }

    /** Creates a published resource with a PDF file of the same title. */
    public Item published(String title, String level) {
        return published(title, visibility(level));
    }

    public Item published(String title, Input visibility) {
        Item written = written(content(title, visibility));
        send(written, title + ".pdf", LibraryFiles.pdf(title, "What to look for."));
        return publish(load(written));
    }

    public String createUpload(Item item, String name) {
        return portal.change(
                AUTHOR,
                "resources/createResourceUpload",
                Input.of("resourceId", item.id()).with("name", name).withKey(),
                "upload.uploadPath",
                String.class);
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

    /** Returns the download path of the first published file. */
    public String path(Item item) {
        return read(AUTHOR, item, "published.files[0].downloadPath");
    }

    /** Returns the id of the first file of a draft. */
    String fileOfDraft(Item item) {
        return read(AUTHOR, item, "draft.version.files[0].id");
    }
}
