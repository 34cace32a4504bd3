package org.preventionportal.portal.frame;

import java.util.Map;
import org.preventionportal.resources.ResourceMaterial;
import org.preventionportal.resources.files.UploadReceiver;
import org.preventionportal.surveys.audience.AudienceLists;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.Section;
import org.preventionportal.tables.reading.SheetReader;
import org.preventionportal.tasks.documents.DocumentReceiver;

/** Names the limits of files, sheets, questionnaires and campaigns that pages tell in advance, as in the checks. */
final class Limits {

    static final Map<String, Integer> ALL = Map.of(
            "documentMegabytes", DocumentReceiver.MAX_MEGABYTES,
            "resourceMegabytes", UploadReceiver.MAX_MEGABYTES,
            "resourceFiles", ResourceMaterial.MAX_FILES,
            "sheetMegabytes", SheetReader.MAX_MEGABYTES,
            "sheetRows", SheetReader.MAX_ROWS,
            "pages", Form.MAX_SECTIONS,
            "questions", Section.MAX_QUESTIONS,
            "options", Question.MAX_OPTIONS,
            "campaignPeople", AudienceLists.MAX_PEOPLE);

    private Limits() {}
}
