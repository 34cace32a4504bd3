package org.preventionportal.resources;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;

/** Provides an operation of each kind on resources for the role table, on a resource for one partner only. */
public class ResourceDocuments {

    private final Given given;
    private final LibraryDriver library;

    public ResourceDocuments(HttpPortal portal, Given given) {
        this.given = given;
        this.library = new LibraryDriver(portal);
    }

    public Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new HashMap<>();
        all.put("Query.resource", () -> ofResource(published(), "id"));
        all.put("Query.resources", () -> {
            published();
            return "{ it: resources(first: 5) { edges { node { id } } } }";
        });
        all.put("Query.managedResources", () -> {
            written();
            return "{ it: managedResources(status: DRAFT, first: 5) { edges { node { id } } } }";
        });
        all.put("Query.resourceUpload", () -> {
            String path = library.createUpload(written(), "a.pdf");
            return "{ it: resourceUpload(id: \"%s\") { state } }".formatted(path.substring("/uploads/".length()));
        });
        all.put("Resource.version", () -> field("it: version"));
        all.put("Resource.owner", () -> field("it: owner { id }"));
        all.put("Resource.reviewDueOn", () -> field("it: reviewDueOn"));
        all.put("Resource.history", () -> field("it: history { action }"));
        all.put("Resource.earlierVersions", () -> field("it: earlierVersions { versionNumber }"));
        all.put("Resource.draft", () -> "{ resource(id: \"%s\") { it: draft { stage } } }".formatted(next().id()));
        all.put("Resource.downloads", () -> field("it: downloads { countedUntil }"));
        all.put("ResourceVersion.contributors", () -> field("published { it: contributors { id } }"));
        all.put("ResourceVersion.approval", () -> field("published { it: approval { approvedAt } }"));
        all.put("ResourceContent.visibility", () -> field("published { content { it: visibility { level } } }"));
        mutations(all);
        return all;
    }

    private void mutations(Map<String, Supplier<String>> all) {
        all.put(
                "Mutation.createResource",
                () -> mutation(
                        "createResource",
                        "idempotencyKey: \"%s\", %s, %s".formatted(UUID.randomUUID(), content("A"), inAYear())));
        all.put("Mutation.updateResource", () -> mutation("updateResource", of(written()) + content("B")));
        all.put(
                "Mutation.createResourceUpload",
                () -> mutation(
                        "createResourceUpload",
                        "idempotencyKey: \"%s\", resourceId: \"%s\", name: \"a.pdf\""
                                .formatted(UUID.randomUUID(), written().id())));
        all.put(
                "Mutation.removeResourceFile",
                () -> mutation("removeResourceFile", of(withFile()) + "fileId: \"rfl_0\""));
        all.put("Mutation.deleteResourceDraft", () -> mutation("deleteResourceDraft", of(written())));
        all.put("Mutation.submitResource", () -> mutation("submitResource", of(withFile())));
        all.put("Mutation.returnResource", () -> mutation("returnResource", of(submitted()) + "reason: \"No\""));
        all.put("Mutation.approveResource", () -> mutation("approveResource", of(submitted())));
        all.put(
                "Mutation.publishResourceWithoutReview",
                () -> mutation("publishResourceWithoutReview", of(withFile()) + "reason: \"Urgent\""));
        all.put(
                "Mutation.withdrawResource",
                () -> mutation("withdrawResource", of(published()) + "explanation: \"Old\""));
        all.put(
                "Mutation.scheduleResourceReview",
                () -> mutation("scheduleResourceReview", of(published()) + inAYear()));
        all.put("Mutation.linkResourceToTask", () -> mutation("linkResourceToTask", link()));
        all.put("Mutation.unlinkResourceFromTask", () -> mutation("unlinkResourceFromTask", link()));
    }

    private static String of(Item item) {
        return "resourceId: \"%s\", version: %d, ".formatted(item.id(), item.version());
    }

    private static String content(String title) {
        return "content: {title: \"%s\", summary: \"What to look for.\", kind: GUIDE, themes: [COUNTY_LINES], audience: [PROFESSIONALS], language: EN, visibility: {level: STAFF}}"
                .formatted(title);
    }

    private static String inAYear() {
        return "reviewDueOn: \"%s\"".formatted(LibraryDriver.inAYear());
    }

    private static String mutation(String name, String input) {
        return "mutation { it: %s(input: {%s}) { userErrors { code } } }".formatted(name, input);
    }

    private String field(String fields) {
        return "{ resource(id: \"%s\") { %s } }".formatted(published().id(), fields);
    }

    private static String ofResource(Item item, String fields) {
        return "{ it: resource(id: \"%s\") { %s } }".formatted(item.id(), fields);
    }

    private String link() {
        return "resourceId: \"%s\", taskId: \"%s\", relation: MADE"
                .formatted(
                        published().id(),
                        given.requested(Given.NORTH, Account.PARTNER_NORTH).id());
    }

    private Item written() {
        return library.written(LibraryDriver.content("A guide", LibraryDriver.forPartner(Given.NORTH)));
    }

    private Item withFile() {
        Item written = written();
        library.send(written, "a.png", LibraryFiles.png("A"));
        return library.load(written);
    }

    private Item submitted() {
        return library.submit(withFile());
    }

    private Item published() {
        return library.publish(withFile());
    }

    private Item next() {
        return library.update(published(), LibraryDriver.content("B", "STAFF"), "New");
    }
}
