package org.preventionportal.resources;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.search.SearchTerms;

/**
 * Holds the text and the files of a version of a resource.
 *
 * @param changeNote what is new in this version
 * @param words its search terms
 */
public record ResourceMaterial(
        ResourceContent content, String changeNote, List<ResourceFile> files, List<String> words) {

    public static final int MAX_FILES = 10;

    static ResourceMaterial of(ResourceContent content, String changeNote, List<ResourceFile> files) {
        content.requireFitForKind();
        return new ResourceMaterial(content, changeNote, files, terms(content));
    }

    private static List<String> terms(ResourceContent content) {
        List<String> terms = switch (content.language()) {
            case EN -> SearchTerms.ofEnglish(content.title(), content.summary());
            case CY -> SearchTerms.ofWelsh(content.title(), content.summary());
        };
        return SearchTerms.titled(terms, content.title());
    }

    ResourceMaterial and(ResourceFile file) {
        if (files.size() >= MAX_FILES) {
            throw new Refusal(UserError.general(
                    ErrorCode.FULL,
                    "The draft has %d files, which is the maximum. Remove one first.".formatted(MAX_FILES)));
        }
        return of(
                content,
                changeNote,
                Stream.concat(files.stream(), Stream.of(file)).toList());
    }

    ResourceMaterial without(ResourceFile removed) {
        return of(
                content,
                changeNote,
                files.stream().filter(file -> !file.equals(removed)).toList());
    }

    public Optional<ResourceFile> file(FileId id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    /** @throws Refusal if the version cannot be published because something is missing */
    void requireComplete(int versionNumber) {
        Refusal.checkAll(this::requireMaterial, () -> requireChangeNote(versionNumber));
    }

    private void requireMaterial() {
        if (files.isEmpty() && !content.hasMaterial()) {
            throw wrongState("The draft has no content yet. Add a file or a link.");
        }
    }

    private void requireChangeNote(int versionNumber) {
        if (versionNumber > 1 && changeNote.isBlank()) {
            throw new Refusal(UserError.input("changeNote", ErrorCode.REQUIRED, "Say what is new in this version."));
        }
    }

    private static Refusal wrongState(String advice) {
        return new Refusal(UserError.general(ErrorCode.WRONG_STATE, advice));
    }
}
