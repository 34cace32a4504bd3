package org.preventionportal.resources;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads resources as far as the caller may see them. */
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

    @Anyone
    public Map<ResourceId, Resource> find(Collection<ResourceId> ids, Caller caller) {
        return ids.isEmpty() ? Map.of() : resources.find(ids, audiences.of(caller));
    }

    /** Finds the resource that has the file in any of its versions. */
    @Anyone
    public Optional<Resource> withFile(FileId file, Caller caller) {
        return resources.withFile(file, audiences.of(caller));
    }

    /** Checks whether the visibility of a version includes the caller. */
    @Anyone
    public boolean isVisibleTo(PublicationVersion<ResourceMaterial> version, Caller caller) {
        return audiences.of(caller).admits(version.material().content().visibility());
    }

    @Anyone
    public Window<Resource> page(@Valid ResourceFilter filter, Caller caller, ScrollSubrange range) {
        return resources.page(filter, audiences.of(caller), range);
    }

    /** Finds published resources by words, those first that have all of them in the title. */
    @Anyone
    public List<Resource> search(String words, int first, Caller caller) {
        return resources.search(words, first, audiences.of(caller));
    }

    /** Counts what a filter finds, up to a limit. */
    @Anyone
    public int count(@Valid ResourceFilter filter, int most, Caller caller) {
        return resources.count(filter, most, audiences.of(caller));
    }

    /**
     * @param isToReview whether only resources are listed whose review waits for the caller
     * @param words words of the title and the summary; null or blank for all
     */
    @Officers
    public Window<Resource> managed(
            ResourceStatus status,
            boolean isToReview,
            @Nullable @Size(max = SearchText.MAX_LENGTH) String words,
            Caller caller,
            ScrollSubrange range) {
        LocalDate today = LondonTime.today(clock);
        Criteria listed = isToReview ? status.toReview(today, caller) : status.criteria(today);
        return resources.managed(status.narrow(listed, words), range);
    }

    /** How many resources of each status wait for the caller, as many as are listed; nothing for other roles. */
    @SignedIn
    public Map<ResourceStatus, Integer> countToReview(Set<ResourceStatus> statuses, Caller caller) {
        LocalDate today = LondonTime.today(clock);
        return caller.isDeliveryStaff()
                ? resources.count(statuses.stream()
                        .collect(Collectors.toMap(status -> status, status -> status.toReview(today, caller))))
                : Map.of();
    }

    /** Lists published resources on the themes that an organisation of which the caller knows may see, newest first. */
    @SignedIn
    public List<Resource> publishedFor(Partner partner, Collection<Theme> themes, int limit) {
        return resources.published(themes, ResourceAudience.of(partner), limit);
    }

    /** Lists the newest practice notes on a kind of task and of partner, as far as the caller may see them. */
    @SignedIn
    public List<Resource> practiceNotes(TaskKind taskKind, PartnerKind partnerKind, int most, Caller caller) {
        return resources.practiceNotes(taskKind, partnerKind, audiences.of(caller), most);
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
