package org.preventionportal.resources.files;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.ResourceQueries;
import org.preventionportal.resources.ResourceVersion;
import org.preventionportal.resources.ResourceWithdrawal;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Files as the caller may have them: exactly those of pages that they see. */
@Service
@Validated
class FileQueries {

    /** Of the places of those who read, so that strangers who read slowly do not keep everybody out. */
    private static final int FOR_PARTNERS_ONLY = 80;

    private final ResourceQueries queries;
    private final FileStore store;

    FileQueries(ResourceQueries queries, FileStore store) {
        this.queries = queries;
        this.store = store;
    }

    /** What is behind an address of a file. */
    sealed interface Found {}

    /** It can be had. */
    record Present(Resource resource, ResourceFile file) implements Found {}

    /** It was taken back, and another one is in its place. */
    record Replaced(ResourceFile by) implements Found {}

    /**
     * It was taken back, or a newer edition is there.
     *
     * @param explanation why; null where there is a newer edition
     */
    record Gone(ResourceId resource, @Nullable String explanation) implements Found {}

    @Anyone
    public Optional<Found> find(FileId id, Caller caller) {
        return queries.withFile(id, caller).flatMap(resource -> find(id, resource, caller));
    }

    private Optional<Found> find(FileId id, Resource resource, Caller caller) {
        Stream<ResourceVersion> readable =
                caller.isOfficer() ? resource.versions() : Stream.ofNullable(resource.published());
        Optional<ResourceFile> file =
                readable.flatMap(version -> version.file(id).stream()).findFirst();
        if (file.isPresent()) {
            return file.map(present -> new Present(resource, present));
        }
        boolean wasPublished = resource.earlierVersions().stream()
                .anyMatch(version -> version.file(id).isPresent() && queries.isVisibleTo(version, caller));
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

    /** The first file of what took its place, be it through several replacements. */
    private Optional<ResourceFile> replacement(ResourceWithdrawal withdrawal, Caller caller) {
        Set<ResourceId> passed = new HashSet<>();
        ResourceWithdrawal next = withdrawal;
        while (next != null && next.replacement() != null && passed.add(next.replacement())) {
            Optional<Resource> other = queries.find(next.replacement(), caller);
            ResourceVersion published = other.map(Resource::published).orElse(null);
            if (published != null) {
                return published.files().stream().findFirst();
            }
            next = other.map(Resource::withdrawal).orElse(null);
        }
        return Optional.empty();
    }

    /** Whoever asks for the bytes has found the file here before. */
    @Anyone
    public InputStream open(ResourceFile file, Caller caller) {
        return store.open(file.id(), caller.roles().isEmpty() ? FOR_PARTNERS_ONLY : 0);
    }
}
