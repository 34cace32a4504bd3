package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Corrects the Welsh texts of the built-in questionnaires, and of copies, where nobody has edited them. Campaigns keep
 * what people were asked.
 */
@Component
class CorrectWelshQuestions implements Migration {

    private static final String EXPLOITED = "a phobl ifanc y camfanteisir arnynt, neu sydd mewn perygl o hynny";
    private static final String WELSH = "cy";

    /** Maps each text as earlier releases brought it to that of this one. */
    static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry(introduction("nhw", "adrodd"), introduction("hwy", "roi gwybod")),
            Map.entry(
                    "Mae gen i lwyth achosion o blant a phobl ifanc",
                    "Mae gennyf lwyth achosion o blant a phobl ifanc"),
            Map.entry(
                    "Rwyf mewn cysylltiad rheolaidd â nhw, heb lwyth achosion",
                    "Rwyf mewn cysylltiad rheolaidd â hwy, heb lwyth achosion"),
            Map.entry(
                    "Mynychais neu drefnais sesiwn hyfforddi, gweithdy neu gyflwyniad",
                    "Mynychais neu trefnais sesiwn hyfforddi, gweithdy neu gyflwyniad"),
            Map.entry("Rhoddodd fewnbwn ar strategaeth", "Rhoddodd y rhaglen fewnbwn ar strategaeth"),
            Map.entry(
                    "Mae fy ngwybodaeth am blant a phobl ifanc sydd mewn perygl o gael eu hecsbloetio, neu sy'n cael "
                            + "eu hecsbloetio, wedi cynyddu",
                    "Mae fy ngwybodaeth am blant " + EXPLOITED + ", wedi cynyddu"),
            Map.entry(
                    "Rwy'n teimlo'n fwy hyderus wrth adnabod plant a phobl ifanc o'r fath",
                    "Rwy'n teimlo'n fwy hyderus wrth adnabod plant " + EXPLOITED),
            Map.entry(
                    "Mae gen i fwy o sgiliau i gefnogi plant a phobl ifanc o'r fath",
                    "Mae gennyf fwy o sgiliau i gefnogi plant " + EXPLOITED),
            Map.entry(
                    "Mae'r ffordd y byddwn yn ymateb iddynt wedi newid",
                    "Mae'r ffordd y byddwn i'n ymateb i blant " + EXPLOITED + ", wedi newid"),
            Map.entry(
                    "Ydych chi wedi mynychu sesiwn hyfforddi, gweithdy neu gyflwyniad gan y rhaglen?",
                    "A wnaethoch chi fynychu sesiwn hyfforddi, gweithdy neu gyflwyniad gan y rhaglen?"),
            Map.entry(
                    "Rwyf wedi rhoi, neu'n bwriadu rhoi, yr hyn a ddysgais ar waith",
                    "Rwyf wedi rhoi, neu'n bwriadu rhoi, yr hyn a ddysgais ar waith yn fy swydd"),
            Map.entry(
                    "Mae fy nghydweithwyr yn gwybod mwy am blant a phobl ifanc o'r fath",
                    "Mae fy nghydweithwyr yn gwybod mwy am blant " + EXPLOITED),
            Map.entry(
                    "Rwy'n gwybod yn well sut i adnabod arwyddion ecsbloetio",
                    "Rwy'n gwybod yn well sut i adnabod arwyddion camfanteisio"));

    private static String introduction(String them, String report) {
        return ("Mae'r Rhaglen Atal yn gofyn i bawb y mae wedi gweithio gyda %s beth sydd wedi newid ers hynny. "
                        + "Nid oes rhaid ateb pob cwestiwn. Cedwir eich atebion ar wahân i'ch enw a'ch cyfeiriad. "
                        + "Peidiwch ag enwi plentyn na dioddefwr. Os oes plentyn mewn perygl nawr, ffoniwch 999, 101 "
                        + "neu wasanaethau plant eich cyngor: nid yw'r arolwg hwn yn ffordd o %s am hynny.")
                .formatted(them, report);
    }

    @Override
    public int number() {
        return 25;
    }

    @Override
    public String description() {
        return "Corrects the Welsh texts of built-in questionnaires that nobody has edited.";
    }

    @Override
    public boolean suitsEarlierReleases() {
        return true;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.eachThatDiffers(database, "questionnaires", exists("form"), questionnaire -> {
            String before = questionnaire.toJson();
            correct(questionnaire.get("form"));
            return questionnaire.toJson().equals(before)
                    ? Optional.empty()
                    : Optional.of(CorrectIntroductions.unlocked(questionnaire));
        });
    }

    private static void correct(@Nullable Object part) {
        if (part instanceof List<?> parts) {
            parts.forEach(CorrectWelshQuestions::correct);
        } else if (part instanceof Document texts) {
            texts.computeIfPresent(WELSH, (_, text) -> TEXTS.getOrDefault((String) text, (String) text));
            texts.values().forEach(CorrectWelshQuestions::correct);
        }
    }
}
