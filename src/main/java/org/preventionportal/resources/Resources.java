package org.preventionportal.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.retention.Restores;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.publishing.Drafts;
import org.preventionportal.publishing.ScheduledContent;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores resources. Reads for a caller are restricted to their {@link ResourceAudience}. */
@Repository
public class Resources implements ScheduledContent {

    static final String TASK_KIND = "publication.published.material.content.practiceNote.taskKind";
    private static final String PARTNER_KIND = "publication.published.material.content.practiceNote.partnerKind";

    private static final Sort LAST_PUBLISHED_FIRST =
            Sort.by(Sort.Order.desc("publication.published.publishedAt"), Sort.Order.asc("_id"));
    private static final Sort LAST_CHANGED_FIRST = Sort.by(Sort.Order.desc("updatedAt"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;

    Resources(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Resource> find(ResourceId id, ResourceAudience audience) {
        return first(Criteria.where("_id").is(id.value()), audience.all());
    }

    Map<ResourceId, Resource> find(Collection<ResourceId> ids, ResourceAudience audience) {
        var some = Criteria.where("_id").in(Id.values(ids));
        return StoredRecords.find(mongo, Query.query(new Criteria().andOperator(some, audience.all())), Resource.class)
                .stream()
                .collect(Collectors.toMap(Resource::id, Function.identity()));
    }

    Optional<Resource> withFile(FileId file, ResourceAudience audience) {
        return first(withFile(List.of(file.value())), audience.all());
    }

    private Optional<Resource> first(Criteria condition, Criteria scope) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(new Criteria().andOperator(condition, scope)), Resource.class));
    }

    Window<Resource> page(ResourceFilter filter, ResourceAudience audience, ScrollSubrange range) {
        var query = Query.query(filter.narrow(audience.published()));
        return KeysetPaging.page(mongo, query, Resource.class, LAST_PUBLISHED_FIRST, range);
    }

    /** Finds published resources by words, those first that have all of them in the title, and of each the newest. */
    List<Resource> search(String words, int first, ResourceAudience audience) {
        return SearchText.titledFirst(
                ResourceFilter.titled(words, audience.published()),
                ResourceFilter.ofWords(words).narrow(audience.published()),
                first,
                Resource::id,
                this::newest);
    }

    /** Without the terms of the search, as long as the rest together, so these must not be saved. */
    private List<Resource> newest(Criteria which, int most) {
        var query = Query.query(which).with(LAST_PUBLISHED_FIRST).limit(most);
        query.fields().exclude(ResourceFilter.TERMS);
        return StoredRecords.find(mongo, query, Resource.class);
    }

    int count(ResourceFilter filter, int most, ResourceAudience audience) {
        var query = Query.query(filter.narrow(audience.published())).limit(most);
        return Math.toIntExact(mongo.count(query, Resource.class));
    }

    Window<Resource> managed(Criteria which, ScrollSubrange range) {
        return KeysetPaging.page(mongo, Query.query(which), Resource.class, LAST_CHANGED_FIRST, range);
    }

    /** Counts all at once, by one command. */
    Map<ResourceStatus, Integer> count(Map<ResourceStatus, Criteria> each) {
        return Aggregations.count(mongo, Resource.class, new Criteria().orOperator(each.values()), each);
    }

    List<Resource> published(Collection<Theme> themes, ResourceAudience audience, int limit) {
        var related =
                Criteria.where("publication.published.material.content.themes").in(themes);
        return newest(new Criteria().andOperator(related, audience.published()), limit);
    }

    /** Finds the newest practice notes on a kind of task that are about this kind of partner or about all. */
    List<Resource> practiceNotes(TaskKind taskKind, PartnerKind partnerKind, ResourceAudience audience, int most) {
        var related = new Criteria()
                .andOperator(
                        Criteria.where(TASK_KIND).is(taskKind),
                        new Criteria()
                                .orOperator(
                                        Criteria.where(PARTNER_KIND).is(partnerKind),
                                        Criteria.where(PARTNER_KIND).is(null)),
                        audience.published());
        return newest(related, most);
    }

    /** Reads without restriction, for officers and for the service itself. */
    public Optional<Resource> find(ResourceId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Resource.class));
    }

    /** @throws Refusal if the resource does not exist */
    public Resource require(String field, ResourceId id) {
        return find(id).orElseThrow(() -> Refusal.notFound(field, "resource"));
    }

    /** @throws Refusal if the resource does not exist or has changed since the caller read it */
    public Resource require(ResourceId id, long version) {
        return ConcurrencyVersions.require(require("resourceId", id), version);
    }

    public Resource insert(Resource resource) {
        return Idempotent.insert(mongo, resource, () -> find(resource.id()));
    }

    /** @throws Refusal if somebody else has changed the resource since it was read */
    public Resource save(Resource resource) {
        return ConcurrencyVersions.save(mongo, resource, () -> require("resourceId", resource.id()));
    }

    /** Saves a resource of which a version may have been published. The log names one that fewer people can see. */
    public Resource savePublished(Resource before, Resource resource) {
        Resource saved = save(resource);
        saved.narrowedBy(before)
                .ifPresent(approval -> Restores.logToRepeat(
                        approval.overrideReason() == null ? "approveResource" : "publishResourceWithoutReview",
                        "resourceId=%s by %s".formatted(saved.id(), approval.approvedBy())));
        return saved;
    }

    /** Returns the resource as it is stored now; empty if somebody else has changed it since it was read. */
    public Optional<Resource> trySave(Resource resource) {
        return ConcurrencyVersions.trySave(mongo, resource) ? find(resource.id()) : Optional.empty();
    }

    public void remove(Resource resource) {
        ConcurrencyVersions.remove(mongo, resource, () -> require("resourceId", resource.id()));
    }

    @Override
    public Map<String, Runnable> due(Instant at, LocalDate today) {
        return StoredRecords.find(mongo, Query.query(Drafts.dueBy(today)), Resource.class).stream()
                .collect(Collectors.toMap(
                        resource -> resource.id().value(),
                        resource -> () -> savePublished(resource, resource.publishIfDue(at, today))));
    }

    /** Visits every published resource whose review is due by a day. */
    public void forEachDueReview(LocalDate day, Consumer<Resource> action) {
        Batches.forEach(mongo, () -> ResourceStatus.REVIEW_DUE.criteria(day), Resource.class, action);
    }

    /** Returns those of the files that any version of any resource refers to. The others are deleted. */
    public Set<String> referenced(Collection<String> files) {
        return StoredRecords.findStrictly(mongo, Query.query(withFile(files)), Resource.class).stream()
                .flatMap(resource -> resource.publication().versions())
                .flatMap(version -> version.material().files().stream())
                .map(file -> file.id().value())
                .filter(files::contains)
                .collect(Collectors.toSet());
    }

    private static Criteria withFile(Collection<String> files) {
        return new Criteria()
                .orOperator(
                        Criteria.where("publication.published.material.files._id")
                                .in(files),
                        Criteria.where("publication.draft.version.material.files._id")
                                .in(files),
                        Criteria.where("publication.earlierVersions.material.files._id")
                                .in(files));
    }
}
