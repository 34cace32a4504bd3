package org.preventionportal.resources;

import java.util.Map;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.RoleCases;

/** The operations on resources for the role table, on a resource for the partner of the north only. */
public final class ResourceRoleCases {

    private final Given given;
    private final LibraryDriver library;

    public ResourceRoleCases(HttpPortal portal, Given given) {
        this.given = given;
        this.library = new LibraryDriver(portal);
    }

    public RoleCases all() {
        return queries().addAll(mutations()).addAll(guardedFields());
    }

    private RoleCases queries() {
        return new RoleCases()
                .add("Query.resource", "resources/publicResource", "resource", () -> id(published()))
                .query("resources/resources", () -> {
                    published();
                    return Map.of();
                })
                .query("resources/managedResources", () -> {
                    written();
                    return Map.of("status", "DRAFT");
                })
                .query("resources/resourceUpload", () -> {
                    String path = library.createUpload(written(), "a.pdf");
                    return Map.of("id", path.substring("/uploads/".length()));
                });
    }

    private RoleCases mutations() {
        return new RoleCases()
                .mutation("resources/createResource", () -> LibraryDriver.creation(LibraryDriver.content("A", "STAFF")))
                .mutation(
                        "resources/updateResource",
                        () -> written().input().with("content", LibraryDriver.content("B", "STAFF")))
                .mutation(
                        "resources/createResourceUpload",
                        () -> Input.of("resourceId", written().id()).withKey().with("name", "a.pdf"))
                .mutation("resources/removeResourceFile", () -> {
                    Item draft = withFile();
                    return draft.input().with("fileId", library.fileOfDraft(draft));
                })
                .mutation("resources/deleteResourceDraft", () -> written().input())
                .mutation("resources/submitResource", () -> withLink().input())
                .mutation("resources/returnResource", () -> submitted().input().with("reason", "No"))
                .mutation("resources/approveResource", () -> submitted().input())
                .mutation(
                        "resources/publishResourceWithoutReview",
                        () -> withLink().input().with("reason", "Urgent"))
                .mutation(
                        "resources/withdrawResource", () -> published().input().with("explanation", "Old"))
                .mutation(
                        "resources/scheduleResourceReview",
                        () -> published().input().with("reviewDueOn", LibraryDriver.inAYear()))
                .mutation("resources/linkResourceToTask", this::link)
                .mutation("resources/unlinkResourceFromTask", this::link);
    }

    private RoleCases guardedFields() {
        var cases = new RoleCases()
                .add("Resource.draft", "resources/guardedResource", "resource.draft", () -> id(next()))
                .add(
                        "ResourceWithdrawal.withdrawnBy",
                        "resources/guardedResource",
                        "resource.withdrawal.withdrawnBy",
                        () -> id(library.withdraw(published(), "Old")));
        Map.of(
                        "Resource.version", "version",
                        "Resource.owner", "owner",
                        "Resource.reviewDueOn", "reviewDueOn",
                        "Resource.updatedAt", "updatedAt",
                        "Resource.history", "history",
                        "Resource.earlierVersions", "earlierVersions",
                        "Resource.downloads", "downloads",
                        "ResourceVersion.contributors", "published.contributors",
                        "ResourceVersion.approval", "published.approval",
                        "ResourceContent.visibility", "published.content.visibility")
                .forEach((field, path) ->
                        cases.add(field, "resources/guardedResource", "resource." + path, () -> id(published())));
        return cases;
    }

    private static Map<String, ?> id(Item item) {
        return Map.of("id", item.id());
    }

    private Input link() {
        return Input.of("resourceId", published().id())
                .with(
                        "taskId",
                        given.requested(Given.NORTH, Account.PARTNER_NORTH).id())
                .with("relation", "MADE");
    }

    private Item written() {
        return library.written(LibraryDriver.content("A guide", LibraryDriver.forPartner(Given.NORTH)));
    }

    private Item withFile() {
        Item written = written();
        library.send(written, "a.png", LibraryFiles.png("A"));
        return library.load(written);
    }

    private Item withLink() {
        return library.writtenLink("A guide", LibraryDriver.forPartner(Given.NORTH));
    }

    private Item submitted() {
        return library.submit(withLink());
    }

    private Item published() {
        return library.publish(withLink());
    }

    private Item next() {
        return library.update(published(), LibraryDriver.content("B", "STAFF"), "New");
    }
}
