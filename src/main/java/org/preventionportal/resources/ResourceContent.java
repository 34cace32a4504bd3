package org.preventionportal.resources;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.need.Theme;

/**
 * Holds what a version of a resource is about and who may see it. It is also the input of a new resource.
 *
 * @param themes the main theme first
 * @param link address of material that is not a file, such as a video
 * @param practiceNote what a practice note says; null for any other kind
 */
public record ResourceContent(
        @NotBlank @OneLine @FreeText(max = 120) String title,
        @NotBlank @FreeText(max = 1000) String summary,
        ResourceKind kind,
        @NotEmpty @Choices List<Theme> themes,
        @NotEmpty @Choices List<TargetAudience> audience,
        ResourceLanguage language,
        @Valid ResourceVisibility visibility,
        @Nullable @WebLink String link,
        @Nullable @Valid PracticeNote practiceNote)
        implements ConsistentInput {

    public ResourceContent {
        title = title.strip();
        summary = summary.strip();
        themes = Theme.ordered(themes);
        audience = audience.stream().distinct().sorted().toList();
        link = Patch.stripToNull(link);
    }

    @Override
    public void requireConsistent(LocalDate today) {
        requireFitForKind();
    }

    /** @throws Refusal if a practice note says nothing or is not for staff only, or if another kind has such a text */
    void requireFitForKind() {
        Refusal.checkAll(Refusal.given(kind, _ -> requireText()), this::requireStaffOnly);
    }

    private void requireText() {
        if (isNote() && practiceNote == null) {
            throw refusal("content.practiceNote", ErrorCode.REQUIRED, "Write what you have learnt.");
        }
        if (!isNote() && practiceNote != null) {
            throw refusal("content.practiceNote", ErrorCode.NOT_ALLOWED, "Only a practice note has such a text.");
        }
    }

    private void requireStaffOnly() {
        if (isNote() && visibility != null && visibility.level() != ResourceVisibility.Level.STAFF) {
            throw refusal("content.visibility.level", ErrorCode.NOT_ALLOWED, "A practice note can be for staff only.");
        }
    }

    private boolean isNote() {
        return kind == ResourceKind.PRACTICE_NOTE;
    }

    private static Refusal refusal(String field, ErrorCode code, String advice) {
        return new Refusal(UserError.input(field, code, advice));
    }

    /** Whether there is something to read besides the summary and files. */
    boolean hasMaterial() {
        return link != null || practiceNote != null;
    }

    /** What is compared with tasks. */
    public String comparedText() {
        return title + "\n" + summary;
    }
}
