package org.preventionportal.tasks.need;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.safeguarding.FreeText;

/** Takes the fields of a need as they are entered. A field that is left out is a gap of the draft. */
public record NeedInput(
        @Nullable @FreeText(max = 120) String title,
        @Nullable @FreeText(max = 4000) String description,
        @Nullable TaskKind kind,
        @Nullable Region region,
        @Nullable @Size(max = 12) List<Theme> themes,
        @Nullable Aim aim,
        @Nullable @Valid Reach reach,
        @Nullable @Valid Intelligence intelligence,
        @Nullable @Size(max = 6) List<Prospect> prospects) {

    /** @param home the region of the partner, used if none is given */
    public Need toNeed(Region home) {
        List<Theme> distinct =
                themes == null ? List.of() : themes.stream().distinct().toList();
        return new Need(
                blankToNull(title),
                blankToNull(description),
                kind,
                Optional.ofNullable(region).orElse(home),
                distinct,
                distinct.isEmpty() ? null : distinct.getFirst(),
                aim,
                reach,
                intelligence,
                prospects == null
                        ? List.of()
                        : prospects.stream().distinct().sorted().toList());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
