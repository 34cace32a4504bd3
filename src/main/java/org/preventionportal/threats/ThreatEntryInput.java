package org.preventionportal.threats;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.ImpersonalText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.need.Theme;
import org.springframework.graphql.data.ArgumentValue;

/**
 * Takes what an entry says, and who may read it.
 *
 * @param conditions left out of an update, they stay as they are
 * @param partnerIds left out of an update, they stay as they are
 */
record ThreatEntryInput(
        @NotBlank @OneLine @ImpersonalText(max = 120) String title,
        @NotBlank @ImpersonalText(max = 4000) String text,
        Region region,
        @NotEmpty @Choices List<Theme> themes,
        PlaceKind placeKind,
        Intelligence.Source source,
        Intelligence.Assessment assessment,
        Intelligence.Handling handling,
        ArgumentValue<@ImpersonalText(max = 500) String> conditions,
        ArgumentValue<@Size(max = 10) List<PartnerId>> partnerIds)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        ThreatContent content = toContent(null);
        Refusal.checkAll(content::requireNoPostcode, () -> {
            if (!conditions.isOmitted()) {
                content.requireConditions();
            }
        });
    }

    /** @param before what the entry said, which stays where it is left out; null for a new one */
    ThreatContent toContent(@Nullable ThreatContent before) {
        return new ThreatContent(
                title.strip(),
                text.strip(),
                region,
                themes.stream().distinct().sorted().toList(),
                placeKind,
                source,
                assessment,
                handling,
                Patch.text(conditions, before, ThreatContent::conditions),
                Patch.distinct(partnerIds, before, ThreatContent::partnerIds));
    }
}
