package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.relay.DefaultConnectionCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.graphql.WindowConnections.WindowConnection;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.PageInfo;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;

/** Each page of a list says whether the list goes on before it and after it. */
@SliceTest
class KeysetPagingTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MongoOperations mongo;

    private List<Task> requests = List.of();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        requests = given.requested(5);
    }

    @Test
    void forwardsTheFirstPageHasNoneBeforeItAndTheLastNoneAfterIt() {
        Page first = page(Input.of("first", 2));
        Page second = page(Input.of("first", 2).with("after", first.end()));
        Page third = page(Input.of("first", 2).with("after", second.end()));

        assertThat(List.of(first, second, third))
                .extracting(Page::goesOn)
                .containsExactly("after", "before and after", "before");
    }

    @Test
    void backwardsTheLastPageHasNoneAfterItAndTheFirstNoneBeforeIt() {
        Page third = page(Input.of("last", 2));
        Page second = page(Input.of("last", 2).with("before", third.start()));
        Page first = page(Input.of("last", 2).with("before", second.start()));

        assertThat(List.of(third, second, first))
                .extracting(Page::goesOn)
                .containsExactly("before", "before and after", "after");
    }

    @Test
    void aPageThatBecameEmptyKnowsWhatIsLeftOfTheList() {
        Page whole = page(Input.of("first", 5));
        Input behind = Input.of("first", 2).with("after", whole.end());
        Input ahead = Input.of("last", 2).with("before", whole.start());

        assertThat(page(behind)).isEqualTo(new Page(new PageInfo(true, false, null, null)));
        assertThat(page(ahead)).isEqualTo(new Page(new PageInfo(false, true, null, null)));

        requests.forEach(given::withdrawn);

        assertThat(page(behind).goesOn()).isEqualTo("nowhere");
        assertThat(page(ahead).goesOn()).isEqualTo("nowhere");
    }

    @Test
    void aCountAloneReadsNoRows() {
        List<String> sent = commands.during(() -> assertThat(portal.read(
                        Account.MANAGER, "partners/partnerCount", Map.of(), "partners.totalCount", Integer.class))
                .isPositive());

        assertThat(sent).containsExactly("aggregate");
    }

    /** Each repetition would take until the time limit of a command, while the database does not answer. */
    @Test
    void aReadThatFailsIsNotRepeatedForTheNextField() {
        var refused = new BasicQuery("{ $or: [] }");
        var first = ScrollSubrange.create(ScrollPosition.keyset(), 1, true);
        var page = KeysetPaging.page(mongo, refused, Partner.class, Sort.by("_id"), first);
        var partners = new WindowConnection<>(
                page.map(Partner::name), position -> new DefaultConnectionCursor(position.toString()));

        List<String> sent = commands.during(() -> {
            assertThatThrownBy(partners::getEdges).isInstanceOf(UncategorizedMongoDbException.class);
            assertThatThrownBy(partners::getPageInfo).isInstanceOf(UncategorizedMongoDbException.class);
        });

        assertThat(sent).containsExactly("find");
    }

    /** Such as the first day of a task that is not scheduled yet. */
    @Test
    void rowsWithoutAKeyComeFirst() {
        var order = Sort.by(Sort.Order.asc("part.key").nullsFirst(), Sort.Order.asc("_id"));
        List<String> ids =
                requests.stream().map(task -> task.id().value()).sorted().toList();
        setKey(ids.getFirst(), "c");
        setKey(ids.get(2), "b");
        List<String> sorted = List.of(ids.get(1), ids.get(3), ids.get(4), ids.get(2), ids.getFirst());

        assertThat(idsByPages(order, 1, true)).isEqualTo(sorted);
        assertThat(idsByPages(order, 2, true)).isEqualTo(sorted);
        assertThat(idsByPages(order, 1, false)).isEqualTo(sorted.reversed());
    }

    /** Such as what a title of signs alone is sorted by. */
    @Test
    void anEmptyKeyIsAKey() {
        var order = Sort.by(Sort.Order.asc("part.key"), Sort.Order.asc("_id"));
        List<String> ids =
                requests.stream().map(task -> task.id().value()).sorted().toList();
        ids.forEach(id -> setKey(id, ""));
        setKey(ids.getFirst(), "b");
        List<String> sorted = List.of(ids.get(1), ids.get(2), ids.get(3), ids.get(4), ids.getFirst());

        assertThat(idsByPages(order, 1, true)).isEqualTo(sorted);
        assertThat(idsByPages(order, 1, false)).isEqualTo(sorted.reversed());
    }

    private void setKey(String id, String key) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), Update.update("part.key", key), Task.class);
    }

    private List<String> idsByPages(Sort order, int size, boolean isForward) {
        List<String> ids = new ArrayList<>();
        ScrollPosition position = ScrollPosition.keyset();
        var known = Query.query(Criteria.where("_id")
                .in(requests.stream().map(task -> task.id().value()).toList()));
        while (true) {
            var range = ScrollSubrange.create(position, size, isForward);
            Window<Task> page = KeysetPaging.page(mongo, known, Task.class, order, range);
            if (page.isEmpty()) {
                return ids;
            }
            page.forEach(task -> ids.add(task.id().value()));
            position = page.positionAt(isForward ? page.size() - 1 : 0);
        }
    }

    private record Page(PageInfo pageInfo) {

        String start() {
            return Objects.requireNonNull(pageInfo.startCursor());
        }

        String end() {
            return Objects.requireNonNull(pageInfo.endCursor());
        }

        String goesOn() {
            if (pageInfo.hasPreviousPage()) {
                return pageInfo.hasNextPage() ? "before and after" : "before";
            }
            return pageInfo.hasNextPage() ? "after" : "nowhere";
        }
    }

    private Page page(Input which) {
        return portal.read(Account.MANAGER, "tasks/triageQueue", which, "triageQueue", Page.class);
    }
}
