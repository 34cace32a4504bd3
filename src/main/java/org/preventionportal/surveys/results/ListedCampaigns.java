package org.preventionportal.surveys.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.surveys.campaigns.SurveyCampaign;

/**
 * Limits the campaigns of which each question is read, and says how many opened earlier.
 *
 * @param all the one that opened last first
 */
record ListedCampaigns(List<SurveyCampaign> all) {

    static final int MAX = 100;
    static final String SHORTER = "Choose a shorter period.";

    /**
     * Says what earlier campaigns lack.
     *
     * @param same those of a questionnaire of which later ones are listed
     * @param others those of questionnaires of which none is listed
     */
    record Notes(String same, String others) {

        private static String of(String words, long number) {
            return "%s: %,d. %s".formatted(words, number, SHORTER);
        }
    }

    List<SurveyCampaign> listed() {
        return all.subList(0, Math.min(MAX, all.size()));
    }

    List<SurveyCampaign> earlier() {
        return all.subList(listed().size(), all.size());
    }

    /** Adds to the last of each questionnaire how many earlier ones there are, and to the very last of the others. */
    Stream<CampaignHeadlines> noting(Stream<CampaignHeadlines> shown, Notes words) {
        if (earlier().isEmpty()) {
            return shown;
        }
        Map<Id, Long> earlier = earlier().stream()
                .collect(Collectors.groupingBy(
                        campaign -> campaign.plan().questionnaireId(), HashMap::new, Collectors.counting()));
        Map<String, String> notes = new HashMap<>();
        for (SurveyCampaign campaign : listed().reversed()) {
            Long number = earlier.remove(campaign.plan().questionnaireId());
            if (number != null) {
                notes.put(campaign.id().value(), Notes.of(words.same(), number));
            }
        }
        long others = earlier.values().stream().mapToLong(Long::longValue).sum();
        String last = listed().getLast().id().value();
        return shown.map(survey -> noting(survey, notes.get(survey.key())))
                .map(survey -> others > 0 && survey.key().equals(last)
                        ? survey.noting(Notes.of(words.others(), others))
                        : survey);
    }

    private static CampaignHeadlines noting(CampaignHeadlines survey, @Nullable String note) {
        return note == null ? survey : survey.noting(note);
    }
}
