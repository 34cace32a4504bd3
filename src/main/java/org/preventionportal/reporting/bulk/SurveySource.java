package org.preventionportal.reporting.bulk;

import java.util.List;
import java.util.function.Consumer;
import org.preventionportal.access.PersonId;
import org.preventionportal.surveys.results.SurveyRecords;
import org.springframework.stereotype.Component;

/** Reads the results of closed surveys for export: keys of questions and options, and no text. */
@Component
class SurveySource implements BulkSource {

    private final SurveyRecords surveys;

    SurveySource(SurveyRecords surveys) {
        this.surveys = surveys;
    }

    @Override
    public BulkContent content() {
        return BulkContent.SURVEYS;
    }

    @Override
    public List<String> columns() {
        return List.of("campaign", "question", "dimension", "group", "measure", "choice", "value");
    }

    @Override
    public void forEach(PersonId reader, Consumer<Part> some) {
        int total = Math.toIntExact(surveys.count());
        some.accept(new Part(List.of(), 0, total));
        int[] done = {0};
        surveys.forEach(campaign -> {
            done[0]++;
            some.accept(new Part(campaign.stream().map(SurveySource::row).toList(), done[0], Math.max(total, done[0])));
        });
    }

    private static BulkRow row(SurveyRecords.Row row) {
        return new BulkRow()
                .with("campaign", row.campaign())
                .with("question", row.question().isEmpty() ? null : row.question())
                .with("dimension", row.dimension())
                .with("group", row.group())
                .with("measure", row.measure())
                .with("choice", row.choice())
                .with("value", row.value());
    }
}
