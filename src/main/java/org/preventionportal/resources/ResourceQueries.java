package org.preventionportal.resources;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.SignedIn;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.ResourceId;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The library as the caller may see it. */
@Service
@Validated
public class ResourceQueries {

    private final Resources resources;
    private final ResourceAudiences audiences;
    private final Clock clock;

    ResourceQueries(Resources resources, ResourceAudiences audiences, Clock clock) {
        this.resources = resources;
        this.audiences = audiences;
        this.clock = clock;
    }

    @Anyone
    public Optional<Resource> find(ResourceId id, Caller caller) {
        return resources.find(id, audiences.of(caller));
    }

    /** Those of the resources that the caller may see. */
    @Anyone
    public Map<ResourceId, Resource> find(Collection<ResourceId> ids, Caller caller) {
        return ids.isEmpty() ? Map.of() : resources.find(ids, audiences.of(caller));
    }

    /** The resource that holds the file in some edition, as far as the caller may see it. */
    @Anyone
    public Optional<Resource> withFile(FileId file, Caller caller) {
        return resources.withFile(file, audiences.of(caller));
    }

    /** Whether an edition was, or is, for the caller. */
    @Anyone
    public boolean isVisibleTo(ResourceVersion version, Caller caller) {
        return audiences.of(caller).admits(version.content().visibility());
    }

    @Anyone
    public Window<Resource> page(@Valid ResourceFilter filter, Caller caller, ScrollSubrange range) {
        return resources.page(filter, audiences.of(caller), range);
    }

    @Officers
    public Window<Resource> managed(ResourceStatus status, ScrollSubrange range) {
        return resources.managed(status, WorkingDays.day(clock.instant()), range);
    }

    /** What is published for an organisation on the themes, the newest first; nothing where the caller does not see it. */
    @SignedIn
    public List<Resource> publishedFor(PartnerId partner, Collection<Theme> themes, int most, Caller caller) {
        return audiences
                .of(partner, caller)
                .map(audience -> resources.published(themes, audience, most))
                .orElse(List.of());
    }

    @SignedIn
    public boolean isPublishedFor(PartnerId partner, ResourceId id, Caller caller) {
        return audiences
                .of(partner, caller)
                .flatMap(audience -> resources.find(id, audience))
                .filter(resource -> resource.published() != null)
                .isPresent();
    }
}
