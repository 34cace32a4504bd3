package org.preventionportal.resources;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.resources.LibraryDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;

/** An operation of each kind on the library, for the table of who may do what: on something for the north alone. */
public class ResourceDocuments {

    private final Given given;
    private final LibraryDriver library;

    public ResourceDocuments(Portal portal, Given given) {
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
        all.put("Query.resourceDesk", () -> {
            written();
            return "{ it: resourceDesk(status: WRITING, first: 5) { edges { node { id } } } }";
        });
        all.put("Query.resourceUpload", () -> {
            String path = library.open(written(), "a.pdf");
            return "{ it: resourceUpload(id: \"%s\") { state } }".formatted(path.substring("/uploads/".length()));
        });
        all.put(
                "Query.resourceDownloads",
                () -> "{ it: resourceDownloads(id: \"%s\") { asOf } }"
                        .formatted(published().id()));
        all.put("Resource.version", () -> field("it: version"));
        all.put("Resource.owner", () -> field("it: owner { id }"));
        all.put("Resource.reviewBy", () -> field("it: reviewBy"));
        all.put("Resource.history", () -> field("it: history { action }"));
        all.put("Resource.earlier", () -> field("it: earlier { number }"));
        all.put("Resource.draft", () -> "{ resource(id: \"%s\") { it: draft { stage } } }".formatted(next().id()));
        all.put("ResourceVersion.contributors", () -> field("published { it: contributors { id } }"));
        all.put("ResourceVersion.approval", () -> field("published { it: approval { at } }"));
        all.put("ResourceContent.visibility", () -> field("published { content { it: visibility { level } } }"));
        mutations(all);
        return all;
    }

    private void mutations(Map<String, Supplier<String>> all) {
        all.put(
                "Mutation.createResource",
                () -> mutation(
                        "createResource",
                        LibraryDriver.key() + LibraryDriver.content("A", "STAFF") + ", " + LibraryDriver.inAYear()));
        all.put(
                "Mutation.editResource",
                () -> mutation("editResource", written().input() + LibraryDriver.content("B", "STAFF")));
        all.put(
                "Mutation.openResourceUpload",
                () -> mutation(
                        "openResourceUpload",
                        LibraryDriver.key()
                                + "resourceId: \"%s\", name: \"a.pdf\""
                                        .formatted(written().id())));
        all.put(
                "Mutation.removeResourceFile",
                () -> mutation("removeResourceFile", withFile().input() + "fileId: \"rfl_0\""));
        all.put(
                "Mutation.discardResourceDraft",
                () -> mutation("discardResourceDraft", written().input()));
        all.put(
                "Mutation.submitResource",
                () -> mutation("submitResource", withFile().input()));
        all.put(
                "Mutation.sendBackResource",
                () -> mutation("sendBackResource", submitted().input() + "reason: \"No\""));
        all.put(
                "Mutation.approveResource",
                () -> mutation("approveResource", submitted().input()));
        all.put(
                "Mutation.publishResourceUnreviewed",
                () -> mutation("publishResourceUnreviewed", withFile().input() + "reason: \"Urgent\""));
        all.put(
                "Mutation.withdrawResource",
                () -> mutation("withdrawResource", published().input() + "explanation: \"Old\""));
        all.put(
                "Mutation.planResourceReview",
                () -> mutation("planResourceReview", published().input() + LibraryDriver.inAYear()));
        all.put("Mutation.linkResourceToTask", () -> mutation("linkResourceToTask", link()));
        all.put("Mutation.unlinkResourceFromTask", () -> mutation("unlinkResourceFromTask", link()));
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
        return library.written("A guide", LibraryDriver.forPartner(Given.NORTH));
    }

    private Item withFile() {
        Item written = written();
        library.send(written, "a.png", LibraryFiles.png("A"));
        return library.load(written);
    }

    private Item submitted() {
        return library.change(LibraryDriver.AUTHOR, "submitResource", withFile().input());
    }

    private Item published() {
        return library.publish(withFile());
    }

    private Item next() {
        return library.change(
                LibraryDriver.AUTHOR,
                "editResource",
                published().input() + LibraryDriver.content("B", "STAFF") + ", changeNote: \"New\"");
    }
}
