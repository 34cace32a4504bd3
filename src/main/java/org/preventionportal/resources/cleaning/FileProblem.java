package org.preventionportal.resources.cleaning;

import org.springframework.modulith.NamedInterface;

/** Why a file was not taken; described value by value in the schema. */
@NamedInterface("files")
public enum FileProblem {
    EMPTY("The file is empty."),
    TOO_LARGE("The file is larger than 200 MB. Make it smaller, split it, or put it online and give the link."),
    TYPE_NOT_ALLOWED(
            "We take PDF, Word (.docx), PowerPoint (.pptx), PNG and JPEG. This is something else, whatever its name says. Save it as one of these; put a video online and give the link."),
    BROKEN("The file is broken or was cut off. Open it, save it anew, and send it again."),
    PROTECTED("The file is protected by a password or signed. Save it without, and send it again."),
    ACTIVE_CONTENT("The file holds macros, scripts or controls. Save it without them, as .docx, .pptx or PDF."),
    VIRUS("This looks like a virus. It was not kept. Tell your IT team."),
    EMBEDDED_FILE(
            "The file has other files in it, such as a workbook behind a chart, a video or an attachment, which tell more than is seen. Paste charts as PNG pictures, remove attachments, give links to videos."),
    COMMENTS("The file has comments or tracked changes, which name who made them. Accept or remove them first."),
    LINKED_FILE(
            "The file refers to a file, a template or a folder on somebody's computer or network. Insert pictures instead of linking them, choose the normal template, remove such paths."),
    UNCLEANABLE_PICTURE(
            "The file has a picture of a type from which we cannot remove who made it. Paste it as PNG or JPEG."),
    TOO_COMPLEX("The file unpacks to far more than it should. Save it anew, or make it simpler.");

    private final String advice;

    FileProblem(String advice) {
        this.advice = advice;
    }

    /** What is wrong and what to do about it, in plain English. */
    public String advice() {
        return advice;
    }
}
