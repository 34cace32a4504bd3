package org.preventionportal.files;

/** Lists the reasons for rejecting a file, with advice for people. The schema describes each value. */
public enum FileProblem {
    EMPTY("The file is empty."),
    TOO_LARGE("The file is larger than 200 MB. Make it smaller, split it, or put it online and add a link."),
    TYPE_NOT_ALLOWED(
            "The file is not a PDF, Word (.docx), PowerPoint (.pptx), PNG or JPEG file. Save it as one of these types. Put a video online and give its link instead."),
    BROKEN("The file is broken or incomplete. Open it, save it again, and upload the new file."),
    PROTECTED("The file has a password or a signature. Save it without them, and upload it again."),
    ACTIVE_CONTENT("The file has macros, scripts or controls. Save it without them as .docx, .pptx or PDF."),
    VIRUS(
            "The file has the text that tests virus scanners. It was not stored. The portal does not look for other viruses, so scan files before you upload them."),
    EMBEDDED_FILE(
            "The file contains other files, such as a workbook behind a chart, a video or an attachment. They can reveal more than you see. Paste charts as PNG pictures, remove attachments, and link to videos."),
    COMMENTS("The file has comments or tracked changes with the names of their authors. Accept or remove them."),
    LINKED_FILE(
            "The file refers to a file, template, folder or program on a computer or network. Insert pictures instead of linking them, use the normal template, and remove such paths. Links may lead to the web, an email address or a telephone number."),
    UNCLEANABLE_PICTURE("The file has a picture whose metadata we cannot remove. Paste the picture as PNG or JPEG."),
    TOO_COMPLEX("The file unpacks to far more data than it should. Save it again, or make it simpler.");

    private final String advice;

    FileProblem(String advice) {
        this.advice = advice;
    }

    /** Says in plain English what is wrong and what to do. */
    public String advice() {
        return advice;
    }
}
