package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Removes a statement from the introductions of questionnaires, and of campaigns that are not closed: that groups of
 * fewer than five people are not shown. Results of the whole programme are exact. The page that shows an introduction
 * says below it what results show.
 */
@Component
class CorrectIntroductions implements Migration {

    private static final Map<String, Pattern> SENTENCES = Map.of(
            "en", Pattern.compile(", and (results|groups) of fewer than five people are not shown"),
            "cy", Pattern.compile(", ac ni ddangosir (canlyniadau llai na|grwpiau o lai na) phum person"));

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String description() {
        return "Removes from introductions of questionnaires what is no longer true.";
    }

    @Override
    public boolean suitsEarlierReleases() {
        return true;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(database, "questionnaires", untrue("form"), CorrectIntroductions::corrected);
        DocumentChanges.each(
                database,
                "surveyCampaigns",
                and(ne("state", "CLOSED"), untrue("snapshot.form")),
                CorrectIntroductions::correctedCampaign);
    }

    private static Bson untrue(String form) {
        return or(SENTENCES.entrySet().stream()
                .map(sentence -> regex(form + ".introduction." + sentence.getKey(), sentence.getValue()))
                .toList());
    }

    /** An introduction is outside the questions, so no count of the campaign depends on it. */
    private static Document correctedCampaign(Document campaign) {
        correct(campaign.get("snapshot", Document.class));
        return campaign;
    }

    private static void correct(Document holder) {
        Document texts = holder.get("form", Document.class).get("introduction", Document.class);
        SENTENCES.forEach((language, sentence) -> texts.computeIfPresent(
                language, (_, text) -> sentence.matcher((String) text).replaceAll("")));
    }

    private static Document corrected(Document questionnaire) {
        correct(questionnaire);
        return unlocked(questionnaire);
    }

    /** A locked version stays that of its campaigns, which have a copy. */
    static Document unlocked(Document questionnaire) {
        if (questionnaire.getBoolean("isLocked")) {
            questionnaire
                    .append("isLocked", false)
                    .append("versionNumber", questionnaire.getInteger("versionNumber") + 1);
        }
        return questionnaire;
    }
}
