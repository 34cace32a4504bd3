package org.preventionportal.resources.files;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.ResourceMaterial;
import org.preventionportal.resources.ResourceQueries;
import org.preventionportal.resources.ResourceWithdrawal;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads files that the caller may download: exactly those of the versions that the caller may see. */
@Service
@Validated
class FileQueries {

    /**
     * Number of concurrent downloads reserved for signed-in people, so that slow anonymous readers cannot use them all.
     */
    private static final int RESERVED_FOR_SIGNED_IN = 80;

    private final ResourceQueries queries;
    private final ResourceFileStore store;

    FileQueries(ResourceQueries queries, ResourceFileStore store) {
        this.queries = queries;
        this.store = store;
    }

    sealed interface Found {}

    /** The file can be downloaded. */
    record Present(Resource resource, ResourceFile file) implements Found {}

    /** The resource is withdrawn, and its replacement has a file. */
    record Replaced(ResourceFile by) implements Found {}

    /**
     * The resource is withdrawn, or there is a newer version.
     *
     * @param explanation why it was withdrawn; null if there is a newer version
     */
    record Gone(ResourceId resource, @Nullable String explanation) implements Found {}

    @Anyone
    public Optional<Found> find(FileId id, Caller caller) {
        return queries.withFile(id, caller).flatMap(resource -> find(id, resource, caller));
    }

    private Optional<Found> find(FileId id, Resource resource, Caller caller) {
        Stream<PublicationVersion<ResourceMaterial>> readable =
                caller.isDeliveryStaff() ? resource.publication().versions() : Stream.ofNullable(resource.published());
        Optional<ResourceFile> file = readable.flatMap(version -> version.material().file(id).stream())
                .findFirst();
        if (file.isPresent()) {
            return file.map(present -> new Present(resource, present));
        }
        boolean wasPublished = resource.publication().earlierVersions().stream()
                .anyMatch(version -> version.material().file(id).isPresent() && queries.isVisibleTo(version, caller));
        if (!wasPublished) {
            return Optional.empty();
        }
        ResourceWithdrawal withdrawal = resource.withdrawal();
        return Optional.of(
                withdrawal == null
                        ? new Gone(resource.id(), null)
                        : replacement(withdrawal, caller)
                                .<Found>map(Replaced::new)
                                .orElseGet(() -> new Gone(resource.id(), withdrawal.explanation())));
    }

    /** Follows replacements, through several withdrawn resources if need be, to the first file of a published one. */
    private Optional<ResourceFile> replacement(ResourceWithdrawal withdrawal, Caller caller) {
        Set<ResourceId> passed = new HashSet<>();
        ResourceWithdrawal next = withdrawal;
        while (next != null && next.replacement() != null && passed.add(next.replacement())) {
            Optional<Resource> other = queries.find(next.replacement(), caller);
            PublicationVersion<ResourceMaterial> published =
                    other.map(Resource::published).orElse(null);
            if (published != null) {
                return published.material().files().stream().findFirst();
            }
            next = other.map(Resource::withdrawal).orElse(null);
        }
        return Optional.empty();
    }

    /** Does not check access again: callers have found the file by {@link #find}. */
    @Anyone
    public InputStream open(ResourceFile file, Caller caller) {
        return store.open(file.id(), caller.roles().isEmpty() ? RESERVED_FOR_SIGNED_IN : 0);
    }
}
