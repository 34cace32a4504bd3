package org.preventionportal.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.publishing.Approval;
import org.preventionportal.publishing.Draft;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Resolves resources and their fields, and hides guarded fields. */
@Controller
class ResourceController implements Nodes {

    private final ResourceQueries queries;
    private final PartnerRegister partners;

    /** @param loaders count the reviews of all statuses that the first page asks for at once */
    ResourceController(ResourceQueries queries, PartnerRegister partners, BatchLoaderRegistry loaders) {
        this.queries = queries;
        this.partners = partners;
        loaders.<ResourceStatus, Integer>forName("resourceCounts")
                .registerMappedBatchLoader(
                        (statuses, _) -> Mono.fromCallable(() -> queries.countToReview(statuses, Caller.current())));
    }

    @QueryMapping
    @Nullable
    Resource resource(@Argument ResourceId id, Caller caller) {
        return queries.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<Resource> resources(@Argument @Nullable ResourceFilter filter, ScrollSubrange range, Caller caller) {
        return queries.page(filter == null ? ResourceFilter.NONE : filter, caller, range);
    }

    @QueryMapping
    Window<Resource> managedResources(
            @Argument ResourceStatus status,
            @Argument boolean isToReview,
            @Argument @Nullable String words,
            Caller caller,
            ScrollSubrange range) {
        return queries.managed(status, isToReview, words, caller, range);
    }

    @SchemaMapping(typeName = "Home")
    CompletableFuture<@Nullable Integer> resourcesInReviewCount(
            DataLoader<ResourceStatus, @Nullable Integer> resourceCounts) {
        return resourceCounts.load(ResourceStatus.IN_REVIEW);
    }

    @SchemaMapping(typeName = "Home")
    CompletableFuture<@Nullable Integer> resourcesDueForReviewCount(
            DataLoader<ResourceStatus, @Nullable Integer> resourceCounts) {
        return resourceCounts.load(ResourceStatus.REVIEW_DUE);
    }

    /** Hides the concurrency version from readers, because its changes would reveal that a draft exists. */
    @SchemaMapping
    @Nullable
    Long version(Resource resource, Caller caller) {
        return forOfficers(resource.version(), caller);
    }

    @SchemaMapping
    @Nullable
    PersonId owner(Resource resource, Caller caller) {
        return forOfficers(resource.owner(), caller);
    }

    @SchemaMapping
    @Nullable
    LocalDate reviewDueOn(Resource resource, Caller caller) {
        return forOfficers(resource.reviewDueOn(), caller);
    }

    @SchemaMapping
    @Nullable
    Draft<ResourceMaterial> draft(Resource resource, Caller caller) {
        return forOfficers(resource.publication().draft(), caller);
    }

    @SchemaMapping(typeName = "ResourceDraft")
    Draft.Stage status(Draft<ResourceMaterial> draft) {
        return draft.stage();
    }

    @SchemaMapping
    @Nullable
    List<PublicationVersion<ResourceMaterial>> earlierVersions(Resource resource, Caller caller) {
        return forOfficers(resource.publication().earlierVersions(), caller);
    }

    @SchemaMapping
    @Nullable
    Instant updatedAt(Resource resource, Caller caller) {
        return forOfficers(resource.updatedAt(), caller);
    }

    @SchemaMapping
    @Nullable
    List<ResourceHistoryEntry> history(Resource resource, Caller caller) {
        return forOfficers(resource.history(), caller);
    }

    @SchemaMapping
    boolean viewerCanUpdate(Resource resource, Caller caller) {
        return caller.isDeliveryStaff();
    }

    @SchemaMapping
    boolean viewerCanApprove(Resource resource, Caller caller) {
        return caller.isDeliveryStaff() && resource.publication().isReviewableBy(caller.id());
    }

    @SchemaMapping
    boolean viewerCanPublishWithoutReview(Resource resource, Caller caller) {
        return caller.isManager() && resource.publication().draft() != null;
    }

    @SchemaMapping(typeName = "ResourceContent")
    @Nullable
    ResourceVisibility visibility(ResourceContent content, Caller caller) {
        return forOfficers(content.visibility(), caller);
    }

    @BatchMapping(typeName = "ResourceVisibility")
    Map<ResourceVisibility, List<Partner>> partners(List<ResourceVisibility> visibilities) {
        Map<PartnerId, Partner> visible = partners.find(
                visibilities.stream()
                        .flatMap(visibility -> visibility.partnerIds().stream())
                        .toList(),
                Caller.current());
        return BatchResults.lists(visibilities, ResourceVisibility::partnerIds, visible);
    }

    @SchemaMapping
    @Nullable
    PublicationVersion<ResourceMaterial> published(Resource resource) {
        return resource.published();
    }

    @SchemaMapping(typeName = "ResourceVersion")
    ResourceContent content(PublicationVersion<ResourceMaterial> version) {
        return version.material().content();
    }

    @SchemaMapping(typeName = "ResourceVersion")
    String changeNote(PublicationVersion<ResourceMaterial> version) {
        return version.material().changeNote();
    }

    @SchemaMapping(typeName = "ResourceVersion")
    List<ResourceFile> files(PublicationVersion<ResourceMaterial> version) {
        return version.material().files();
    }

    @SchemaMapping(typeName = "ResourceVersion")
    @Nullable
    List<PersonId> contributors(PublicationVersion<ResourceMaterial> version, Caller caller) {
        return forOfficers(version.contributors(), caller);
    }

    @SchemaMapping(typeName = "ResourceVersion")
    @Nullable
    Approval approval(PublicationVersion<ResourceMaterial> version, Caller caller) {
        return forOfficers(version.approval(), caller);
    }

    @SchemaMapping
    String downloadPath(ResourceFile file) {
        return FileId.PATH + file.id();
    }

    @SchemaMapping
    String mediaType(ResourceFile file) {
        return file.type().mediaType();
    }

    @SchemaMapping
    @Nullable
    PersonId withdrawnBy(ResourceWithdrawal withdrawal, Caller caller) {
        return forOfficers(withdrawal.withdrawnBy(), caller);
    }

    @BatchMapping(typeName = "ResourceWithdrawal")
    Map<ResourceWithdrawal, Resource> replacement(List<ResourceWithdrawal> withdrawals) {
        Map<ResourceId, Resource> visible = queries.find(
                withdrawals.stream()
                        .map(ResourceWithdrawal::replacement)
                        .filter(Objects::nonNull)
                        .toList(),
                Caller.current());
        return BatchResults.values(withdrawals, ResourceWithdrawal::replacement, visible);
    }

    private static <T> @Nullable T forOfficers(@Nullable T value, Caller caller) {
        return caller.isDeliveryStaff() ? value : null;
    }

    @Override
    public String prefix() {
        return ResourceId.PREFIX;
    }

    @Override
    public @Nullable Resource find(String id, Caller caller) {
        return resource(new ResourceId(id), caller);
    }
}
