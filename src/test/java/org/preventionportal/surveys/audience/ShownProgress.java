package org.preventionportal.surveys.audience;

import java.util.Map;
import org.preventionportal.surveys.participation.Participation.MailState;

/** Shows other packages the progress of a campaign as its readers see it. */
public final class ShownProgress {

    private ShownProgress() {}

    /** While nothing is counted, or the response rate is not exact. */
    public static String of(int asked, int finished) {
        return SurveyProgress.of(Map.of(MailState.SENT, asked), finished, false).toString();
    }

    /** Of a rolling campaign that is open. */
    public static String rolling(int asked, int finished) {
        return SurveyProgress.of(Map.of(MailState.SENT, asked), finished, false)
                .rounded()
                .toString();
    }

    /** After the close, beside a response rate that is exact. */
    public static String counted(int asked, int finished) {
        return SurveyProgress.counted(Map.of(MailState.SENT, asked), finished).toString();
    }
}
