package org.preventionportal.resources;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Creates and changes resources as officers do. */
public class ResourceDriver {

    public static final Account AUTHOR = Account.OFFICER_NORTH_EAST;
    public static final Account REVIEWER = Account.OFFICER_SOUTH_EAST;

    private final Portal portal;

    public ResourceDriver(Portal portal) {
        this.portal = portal;
    }

    /** Identifies a resource and the concurrency version that was read. */
    public record Item(String id, int version) {

        public Input input() {
            return Input.of("resourceId", id).with("version", version);
        }
    }

    /** @param level such as {@code PUBLIC} */
    public static Input visibility(String level) {
        return Input.of("level", level);
    }

    public static Input forPartner(PartnerId partner) {
        return visibility("NAMED").with("partnerIds", List.of(partner));
    }

    public static Input content(String title, String level) {
        return content(title, visibility(level));
    }

    public static Input content(String title, Input visibility) {
        return Input.of("title", title)
                .with("summary", "What to look for.")
                .with("kind", "GUIDE")
                .with("themes", List.of("COUNTY_LINES"))
                .with("audience", List.of("PROFESSIONALS"))
                .with("language", "EN")
                .with("visibility", visibility);
    }

    /** @param partnerKind null for all kinds */
    public static Input practiceNote(String title, @Nullable String partnerKind) {
        Input note = Input.of("text", "Ask the team first.").with("taskKind", "TRAINING_SESSION");
        return content(title, "STAFF")
                .with("kind", "PRACTICE_NOTE")
                .with("practiceNote", partnerKind == null ? note : note.with("partnerKind", partnerKind));
    }

    /** Returns what {@code createResource} takes. */
    public static Input creation(Input content) {
        return Input.of("content", content).with("reviewDueOn", inAYear()).withKey();
    }

    public static LocalDate inAYear() {
        return LocalDate.now(ZoneOffset.UTC).plusYears(1);
    }

    public Item written(Input content) {
        return change(AUTHOR, "resources/createResource", creation(content));
    }

    /** Creates a resource that has a link instead of a file, and can be submitted. */
    public Item writtenLink(String title, Input visibility) {
        return written(content(title, visibility).with("link", "https://example.org/video"));
    }

    public Item publishedLink(String title) {
        return publishedLink(title, "PUBLIC");
    }

    public Item publishedLink(String title, String level) {
        return publishedLink(title, visibility(level));
    }

    /** Creates a published resource without a file, which need not be cleaned by a process of its own. */
    public Item publishedLink(String title, Input visibility) {
        return publish(writtenLink(title, visibility));
    }

    public Item publish(Item written) {
        Item submitted = submit(written);
        return change(REVIEWER, "resources/approveResource", submitted.input());
    }

    public Item submit(Item written) {
        return change(AUTHOR, "resources/submitResource", written.input());
    }

    /** Writes the next version. */
    public Item update(Item item, Input content, String changeNote) {
        return change(
                AUTHOR,
                "resources/updateResource",
                item.input().with("content", content).with("changeNote", changeNote));
    }

    public Item withdraw(Item item, String explanation) {
        return change(AUTHOR, "resources/withdrawResource", item.input().with("explanation", explanation));
    }

    public Item change(Account account, String mutation, Input input) {
        return portal.change(account, mutation, input, "resource", Item.class);
    }

    public Item load(Item item) {
        return see(AUTHOR, item).path("resource").entity(Item.class).get();
    }

    /** Asks for everything about a resource. Anonymous callers may not ask for as much at a time. */
    public GraphQlTester.Response see(@Nullable Account account, Item item) {
        Map<String, String> id = Map.of("id", item.id());
        return account == null
                ? Portal.ask(portal.anonymous(), "resources/publicResource", id)
                : portal.ask(account, "resources/resource", id);
    }

    /** Returns everything that a caller sees of a resource, errors and all. */
    public String text(@Nullable Account account, Item item) {
        return Portal.text(see(account, item));
    }

    /** Returns one field of a resource, such as {@code draft.status}. */
    public String read(@Nullable Account account, Item item, String path) {
        return see(account, item).path("resource." + path).entity(String.class).get();
    }

    /** Returns the names of the files of the draft. */
    public List<String> draftFiles(Item item) {
        return see(AUTHOR, item)
                .path("resource.draft.version.files[*].name")
                .entityList(String.class)
                .get();
    }
}
